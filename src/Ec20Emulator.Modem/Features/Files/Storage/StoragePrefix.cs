namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The prefix that names a storage medium: matched in any case, printed in capitals.</summary>
internal static class StoragePrefix
{
    private static readonly (string Prefix, StorageMedium Medium)[] All =
        [("UFS:", StorageMedium.Ufs), ("RAM:", StorageMedium.Ram), ("SD:", StorageMedium.Sd)];

    /// <summary>The prefix as the modem prints it, colon included.</summary>
    internal static string Of(StorageMedium medium) => Array.Find(All, entry => entry.Medium == medium).Prefix;

    /// <summary>Splits a text into medium and the rest; without a known prefix the medium is UFS and the rest is the whole text.</summary>
    internal static (StorageMedium Medium, string Name) Split(string text)
    {
        foreach (var (prefix, medium) in All)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return (medium, text[prefix.Length..]);
        }
        return (StorageMedium.Ufs, text);
    }

    /// <summary>Reads the name of a medium alone, such as <c>RAM</c> or <c>RAM:</c> (AT+QFLDS). Anything else is <see cref="FileError.InvalidInput"/>.</summary>
    internal static FileResult<StorageMedium> ParseMedium(string text)
    {
        var withColon = text.EndsWith(':') ? text : text + ":";
        foreach (var (prefix, medium) in All)
        {
            if (withColon.Equals(prefix, StringComparison.OrdinalIgnoreCase))
                return medium;
        }
        return FileError.InvalidInput;
    }
}
