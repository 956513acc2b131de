using System.Globalization;

namespace Ec20Emulator.Modem.Features.Sms.Settings;

/// <summary>AT+CSCB: which cell broadcasts are wanted (3GPP 27.005, 3.3.4). At first none are.</summary>
/// <param name="RefusesListed">False: those listed are wanted; true: all others.</param>
/// <param name="Ids">Message identifiers and ranges of them, as typed: <c>0,1,320-478</c>.</param>
/// <param name="Codings">Data coding schemes in the same way; empty = any.</param>
internal sealed record BroadcastSelection(bool RefusesListed = false, string Ids = "", string Codings = "")
{
    /// <summary>Factory value: none.</summary>
    public static readonly BroadcastSelection None = new();

    /// <summary>Most characters of a list.</summary>
    public const int MostCharacters = 256;

    private const int MostId = 0xFFFF;
    private const int MostCoding = 0xFF;

    /// <summary>True where both lists are lists.</summary>
    public bool IsValid => Ids is not null && Codings is not null && Ranges(Ids, MostId) is not null && Ranges(Codings, MostCoding) is not null;

    /// <summary>True where a broadcast is wanted.</summary>
    public bool Wants(int id, int coding)
    {
        var isListed = Holds(Ids, MostId, id) && (Codings.Length == 0 || Holds(Codings, MostCoding, coding));
        return isListed != RefusesListed;
    }

    private static bool Holds(string list, int most, int number) => Ranges(list, most)!.Any(range => number >= range.First && number <= range.Last);

    private static List<(int First, int Last)>? Ranges(string list, int most)
    {
        var ranges = new List<(int, int)>();
        if (list.Length == 0)
            return ranges;
        foreach (var piece in list.Split(','))
        {
            var ends = piece.Split('-');
            if (ends.Length > 2 || !TryRead(ends[0], most, out var first) || !TryRead(ends[^1], most, out var last) || last < first)
                return null;
            ranges.Add((first, last));
        }
        return ranges;
    }

    private static bool TryRead(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
