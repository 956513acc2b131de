using System.Runtime.InteropServices;

namespace Ec20Emulator.Ports;

/// <summary>How many file descriptors this process may have open.</summary>
public static partial class DescriptorLimit
{
    /// <summary>Raises the limit as far as is needed and the system lets this process.</summary>
    /// <param name="needed">What is needed.</param>
    /// <returns>The limit now; null where the system has none to speak of (Windows).</returns>
    public static long? Raise(long needed)
    {
        if (OperatingSystem.IsWindows() || GetLimit(Resource, out var limit) != 0)
            return null;
        if (limit.Now >= (ulong)needed)
            return Bounded(limit.Now);
        // Who may raise the upper bound gets all; anybody may go up to it.
        if (limit.Most < (ulong)needed && SetLimit(Resource, new Limit { Now = (ulong)needed, Most = (ulong)needed }) == 0)
            return needed;
        var raised = limit with { Now = Math.Min(limit.Most, (ulong)needed) };
        return Bounded(SetLimit(Resource, raised) == 0 ? raised.Now : limit.Now);
    }

    /// <summary>RLIMIT_NOFILE.</summary>
    private static int Resource => OperatingSystem.IsLinux() ? 7 : 8;

    private static long Bounded(ulong limit) => (long)Math.Min(limit, long.MaxValue);

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, out Limit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);

    /// <summary>struct rlimit.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private record struct Limit(ulong Now, ulong Most);
}
