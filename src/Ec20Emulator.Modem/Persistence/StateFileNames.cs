using System.Globalization;

namespace Ec20Emulator.Modem.Persistence;

/// <summary>The names in a state directory. None is made from anything the DTE sends; files with other names are never touched.</summary>
internal static class StateFileNames
{
    /// <summary>Held while a process uses the directory.</summary>
    internal const string Lock = "lock";

    /// <summary>Names, sizes and hashes of the UFS files.</summary>
    internal const string UfsIndex = "ufs-index";

    /// <summary>The saved settings.</summary>
    internal const string Settings = "settings";

    private const string BlobPrefix = "ufs-";
    private const string BlobSuffix = ".blob";
    private const string AsideSuffix = ".tmp";

    /// <summary>The content of one UFS file.</summary>
    /// <param name="number">From 1, rising with each content written.</param>
    internal static string Blob(long number) => string.Create(CultureInfo.InvariantCulture, $"{BlobPrefix}{number:x16}{BlobSuffix}");

    /// <summary>The name under which a file is written before it takes its own.</summary>
    internal static string Aside(string name) => name + AsideSuffix;

    /// <summary>True for a file written aside and never finished.</summary>
    internal static bool IsAside(string name) =>
        name.EndsWith(AsideSuffix, StringComparison.Ordinal)
        && name[..^AsideSuffix.Length] is var owner
        && (owner is UfsIndex or Settings || BlobNumber(owner) is not null);

    /// <summary>The number in a blob's name, or null where it is not one.</summary>
    internal static long? BlobNumber(string name)
    {
        if (name.Length != BlobPrefix.Length + 16 + BlobSuffix.Length || !name.StartsWith(BlobPrefix, StringComparison.Ordinal))
            return null;
        var digits = name.AsSpan(BlobPrefix.Length, 16);
        return long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && Blob(number) == name ? number : null;
    }
}
