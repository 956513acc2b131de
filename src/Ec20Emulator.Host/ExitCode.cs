namespace Ec20Emulator.Host;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Pass = 0;

    /// <summary>Something answered otherwise than it should.</summary>
    public const int ExpectationFailed = 1;

    /// <summary>The command line or a file is not understood.</summary>
    public const int Usage = 2;

    /// <summary>An endpoint, a device, a folder or a file to write could not be had.</summary>
    public const int CannotBind = 3;

    /// <summary>Nothing came in time.</summary>
    public const int TimeOut = 42;
}
