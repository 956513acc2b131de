using NUnit.Framework;

namespace Ec20Emulator.TestKit.Counterparts;

/// <summary>
/// Finds the real programs the tests talk to. A missing one is a visible skip on a laptop and a failure where
/// <c>EC20EMU_REQUIRE_COUNTERPARTS</c> is set, as it is in CI.
/// </summary>
public static class Counterpart
{
    private static readonly string[] SystemFolders = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/bin", "/sbin"];

    /// <summary>True where every counterpart must be there.</summary>
    public static bool Required => Environment.GetEnvironmentVariable("EC20EMU_REQUIRE_COUNTERPARTS") is { Length: > 0 } value && value != "0";

    /// <summary>The full path of a program, or the end of the test: skipped, or failed where counterparts are required.</summary>
    /// <param name="program">File name, such as <c>gnutls-serv</c>.</param>
    /// <param name="debianPackage">The package to install, for the message.</param>
    public static string Find(string program, string debianPackage)
    {
        var folders = SystemFolders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        var path = folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        if (path is not null)
            return path;
        Missing($"{program} is not installed (Debian package {debianPackage})");
        throw new InvalidOperationException("unreachable: Missing ends the test");
    }

    /// <summary>Ends the test because something it needs is not there.</summary>
    public static void Missing(string why)
    {
        if (Required)
            Assert.Fail(why);
        else
            Assert.Ignore(why);
    }
}
