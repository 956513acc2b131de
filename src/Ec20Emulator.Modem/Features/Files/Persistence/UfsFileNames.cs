using System.Globalization;

namespace Ec20Emulator.Modem.Features.Files.Persistence;

/// <summary>The names of UFS in a state directory. None is made from anything the DTE sends.</summary>
internal static class UfsFileNames
{
    /// <summary>Names, sizes and hashes of the UFS files.</summary>
    internal const string Index = "ufs-index";

    private const string BlobPrefix = "ufs-";
    private const string BlobSuffix = ".blob";

    /// <summary>The content of one UFS file.</summary>
    /// <param name="number">From 1, rising with each content written.</param>
    internal static string Blob(long number) => string.Create(CultureInfo.InvariantCulture, $"{BlobPrefix}{number:x16}{BlobSuffix}");

    /// <summary>The number in a blob's name, or null where it is not one.</summary>
    internal static long? BlobNumber(string name)
    {
        if (name.Length != BlobPrefix.Length + 16 + BlobSuffix.Length || !name.StartsWith(BlobPrefix, StringComparison.Ordinal))
            return null;
        var digits = name.AsSpan(BlobPrefix.Length, 16);
        return long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && Blob(number) == name ? number : null;
    }
}
