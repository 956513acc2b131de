using System.Globalization;

namespace Ec20Emulator.Modem.Features.Card;

/// <summary>Where a file of the card lies.</summary>
/// <param name="Directory">Identifiers of the directories below the master file, four hexadecimal digits each, <c>/</c> between them; empty = the master file.</param>
/// <param name="Id">Identifier of the file.</param>
internal readonly record struct CardPath(string Directory, int Id)
{
    /// <summary>The master file.</summary>
    public const string MasterFile = "";

    /// <summary>What belongs to calls and messages (DF TELECOM).</summary>
    public const string Telecom = "7F10";

    /// <summary>What belongs to a GSM network (DF GSM).</summary>
    public const string Gsm = "7F20";

    /// <summary>The USIM application.</summary>
    public const string Usim = "7FFF";

    /// <summary>Identifier of the master file.</summary>
    public const int MasterFileId = 0x3F00;

    /// <summary>Reads a path.</summary>
    /// <returns>Null where it is none.</returns>
    public static CardPath? Parse(string text)
    {
        var ids = text.ToUpperInvariant().Split('/');
        if (ids.Length > 4 || !ids.All(IsId))
            return null;
        var below = ids[0] == "3F00" ? ids[1..] : ids;
        return below.Length == 0 ? null : new CardPath(string.Join('/', below[..^1]), int.Parse(below[^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    /// <summary>The directory some identifiers lead to, as commands write them in a row: <c>3F007F20</c>; null where that is none.</summary>
    public static string? DirectoryOf(string ids)
    {
        if (ids.Length == 0 || ids.Length % 4 != 0)
            return null;
        string[] parts = [.. ids.ToUpperInvariant().Chunk(4).Select(part => new string(part))];
        return parts.All(IsId) ? string.Join('/', parts[0] == "3F00" ? parts[1..] : parts) : null;
    }

    /// <summary>The directory above one; the master file is above itself.</summary>
    public static string Above(string directory) => directory.LastIndexOf('/') is var slash and >= 0 ? directory[..slash] : MasterFile;

    /// <summary>A directory in another one.</summary>
    public static string Below(string directory, int id) => directory.Length == 0 ? $"{id:X4}" : $"{directory}/{id:X4}";

    /// <summary>Identifier of a directory.</summary>
    public static int IdOf(string directory) =>
        directory.Length == 0 ? MasterFileId : int.Parse(directory.AsSpan(directory.Length - 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => Below(Directory, Id);

    private static bool IsId(string text) => text.Length == 4 && text.All(char.IsAsciiHexDigit);
}
