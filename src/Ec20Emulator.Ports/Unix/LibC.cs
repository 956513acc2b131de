using System.Runtime.InteropServices;

namespace Ec20Emulator.Ports.Unix;

/// <summary>
/// The functions of the C library that .NET has no counterpart for. The constants are those of Linux on x86, ARM and RISC-V
/// (asm-generic); other systems number them differently, hence <see cref="RequireLinux"/>.
/// </summary>
/// <remarks>
/// macOS is left out because other numbers would not do: there poll(2) does not take terminals (the watch needs kqueue or select, and a
/// pipe for eventfd), the settings of a slave cannot be read through its master before it is opened, speeds go by cfsetspeed and
/// IOSSIOSPEED, and ioctl and open are variadic, which on ARM means another calling convention than that of these declarations.
/// </remarks>
internal static partial class LibC
{
    internal const int ReadWrite = 0x2;
    internal const int NoControllingTerminal = 0x100;
    internal const int NonBlocking = 0x800;
    internal const int CloseOnExec = 0x80000;

    internal const int NotPermitted = 1; // EPERM
    internal const int NoEntry = 2;
    internal const int Interrupted = 4;
    internal const int NoDeviceOrAddress = 6; // ENXIO
    internal const int Again = 11;
    internal const int NoAccess = 13;
    internal const int Busy = 16;
    internal const int NoDevice = 19;
    internal const int NotATerminal = 25; // ENOTTY

    internal const int LockOrFail = 0x2 | 0x4; // LOCK_EX, LOCK_NB
    internal const int Unlock = 0x8;

    internal const short PollIn = 0x1;
    internal const short PollOut = 0x4;
    internal const short PollGone = 0x8 | 0x10 | 0x20; // POLLERR, POLLHUP, POLLNVAL

    internal const uint GetTermios = 0x802C542A; // TCGETS2
    internal const uint SetTermios = 0x402C542B; // TCSETS2
    internal const uint FlushQueues = 0x540B; // TCFLSH
    internal const nint FlushInput = 0;
    internal const uint GetModemLines = 0x5415; // TIOCMGET
    internal const uint SetModemLines = 0x5418; // TIOCMSET

    /// <summary>Refuses to run where the constants above are wrong.</summary>
    /// <exception cref="PlatformNotSupportedException">The system is not Linux.</exception>
    internal static void RequireLinux(string what, string instead = "use TCP or RFC 2217 here")
    {
        if (!OperatingSystem.IsLinux())
            throw new PlatformNotSupportedException($"{what} is available on Linux only; {instead}.");
    }

    /// <summary>An <see cref="IOException"/> that says what failed and why, from the last error of the system.</summary>
    internal static IOException Failure(string what) =>
        new($"{what}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}", Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial UnixDescriptor Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    internal static partial UnixDescriptor OpenPseudoTerminal(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    internal static partial int GrantPseudoTerminal(UnixDescriptor master);

    [LibraryImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    internal static partial int UnlockPseudoTerminal(UnixDescriptor master);

    /// <summary>ptsname_r: returns the error itself.</summary>
    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    internal static partial int PseudoTerminalName(UnixDescriptor master, Span<byte> name, nuint length);

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    internal static partial UnixDescriptor EventCounter(uint initial, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(UnixDescriptor descriptor, Span<byte> buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    internal static partial nint Write(UnixDescriptor descriptor, ReadOnlySpan<byte> data, nuint length);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    internal static partial int Poll(Span<PollEntry> entries, nuint count, int timeoutMs);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    internal static partial int Control(UnixDescriptor descriptor, nuint request, ref Termios termios);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    internal static partial int Control(UnixDescriptor descriptor, nuint request, ref int value);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    internal static partial int Control(UnixDescriptor descriptor, nuint request, nint value);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    internal static partial int Lock(UnixDescriptor descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);
}
