namespace Ec20Emulator.Modem.Persistence;

/// <summary>The names in a state directory. None is made from anything the DTE sends; files with other names are never touched.</summary>
internal static class StateFileNames
{
    /// <summary>Held while a process uses the directory.</summary>
    internal const string Lock = "lock";

    /// <summary>The saved settings.</summary>
    internal const string Settings = "settings";

    private const string AsideSuffix = ".tmp";

    /// <summary>The name under which a file is written before it takes its own.</summary>
    internal static string Aside(string name) => name + AsideSuffix;

    /// <summary>The name a file written aside and never finished was to have; null for any other file.</summary>
    internal static string? OwnerOf(string aside) => aside.EndsWith(AsideSuffix, StringComparison.Ordinal) ? aside[..^AsideSuffix.Length] : null;
}
