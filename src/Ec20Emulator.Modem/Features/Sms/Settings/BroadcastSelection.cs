using System.Globalization;

namespace Ec20Emulator.Modem.Features.Sms.Settings;

/// <summary>AT+CSCB: the cell broadcasts taken, by identifier and coding scheme (3GPP 27.005, 3.3.4).</summary>
/// <param name="IsExclusion">True where those named are the ones not taken.</param>
/// <param name="Identifiers">Numbers 0-65535 and ranges, as <c>0,1,5,320-478</c>; empty = none.</param>
/// <param name="Codings">Numbers 0-255 and ranges; empty = all.</param>
internal sealed record BroadcastSelection(bool IsExclusion = false, string Identifiers = "", string Codings = "")
{
    /// <summary>True where the lists can be read.</summary>
    public bool IsValid => Ranges(Identifiers, 65535) is not null && Ranges(Codings, 255) is not null;

    /// <summary>True for a broadcast that is taken.</summary>
    public bool Takes(int identifier, int coding)
    {
        var isNamed = Contains(Ranges(Identifiers, 65535)!, identifier) && (Codings.Length == 0 || Contains(Ranges(Codings, 255)!, coding));
        return isNamed != IsExclusion;
    }

    private static bool Contains(List<(int First, int Last)> ranges, int number) => ranges.Exists(range => number >= range.First && number <= range.Last);

    /// <summary>Reads a list; null where it is none.</summary>
    private static List<(int First, int Last)>? Ranges(string list, int most)
    {
        var ranges = new List<(int, int)>();
        foreach (var item in list.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = item.Split('-');
            if (ends.Length > 2 || !TryNumber(ends[0], most, out var first) || !TryNumber(ends[^1], most, out var last) || first > last)
                return null;
            ranges.Add((first, last));
        }
        return ranges;
    }

    private static bool TryNumber(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
