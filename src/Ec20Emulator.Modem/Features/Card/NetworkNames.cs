using System.Text;
using Ec20Emulator.Modem.Core.Text;

namespace Ec20Emulator.Modem.Features.Card;

/// <summary>Names of networks on the card: EF PNN has the names, EF OPL says which network has which (3GPP 31.102, 4.2.58, 4.2.59).</summary>
internal static class NetworkNames
{
    /// <summary>Bytes of a record of EF PNN.</summary>
    public const int NameLength = 48;

    /// <summary>Bytes of a record of EF OPL.</summary>
    public const int RuleLength = 8;

    private const byte LongTag = 0x43;
    private const byte ShortTag = 0x45;

    /// <summary>A record of EF PNN.</summary>
    public static byte[] Name(SimOperator named)
    {
        byte[] used = [.. Tagged(LongTag, named.LongName), .. named.ShortName.Length == 0 ? [] : Tagged(ShortTag, named.ShortName)];
        return [.. used.Take(NameLength), .. Enumerable.Repeat((byte)0xFF, Math.Max(0, NameLength - used.Length))];
    }

    /// <summary>True where a record has room for the names.</summary>
    public static bool Fit(SimOperator named) =>
        Tagged(LongTag, named.LongName).Length + (named.ShortName.Length == 0 ? 0 : Tagged(ShortTag, named.ShortName).Length) <= NameLength;

    /// <summary>A record of EF OPL: the network wherever it is has the names of a record of EF PNN.</summary>
    public static byte[] Rule(string plmn, int record) => [.. PlmnCode.Encode(plmn), 0x00, 0x00, 0xFF, 0xFE, (byte)record];

    /// <summary>The names for a network and an area.</summary>
    /// <returns>Null where the card has none.</returns>
    public static (string Long, string Short)? Find(CardFile rules, CardFile names, string plmn, int area)
    {
        for (var i = 1; i <= rules.RecordCount; i++)
        {
            var rule = rules.Record(i);
            if (rule.Length < RuleLength || PlmnCode.Decode(rule) != plmn || area < (rule[3] << 8 | rule[4]) || area > (rule[5] << 8 | rule[6]))
                continue;
            return rule[7] >= 1 && rule[7] <= names.RecordCount && Read(names.Record(rule[7]), LongTag) is { } name
                ? (name, Read(names.Record(rule[7]), ShortTag) ?? "")
                : null;
        }
        return null;
    }

    /// <summary>Tag, length, then coding and text: packed septets, or UCS2 (3GPP 24.008, 10.5.3.5a).</summary>
    private static byte[] Tagged(byte tag, string name)
    {
        var isGsm = GsmAlphabet.HasAll(name);
        var septets = isGsm ? GsmAlphabet.Encode(name) : [];
        var text = isGsm ? Septets.Pack(septets) : Encoding.BigEndianUnicode.GetBytes(name);
        var coding = isGsm ? 0x80 | ((text.Length * 8) - (septets.Length * 7)) : 0x90;
        return [tag, (byte)(text.Length + 1), (byte)coding, .. text];
    }

    private static string? Read(ReadOnlySpan<byte> record, byte tag)
    {
        var at = 0;
        while (at + 2 < record.Length && record[at] != 0xFF && at + 2 + record[at + 1] <= record.Length)
        {
            if (record[at] == tag && record[at + 1] >= 1)
                return Text(record.Slice(at + 2, record[at + 1]));
            at += 2 + record[at + 1];
        }
        return null;
    }

    private static string Text(ReadOnlySpan<byte> value) => (value[0] & 0x70) == 0x10
        ? Encoding.BigEndianUnicode.GetString(value[1..])
        : GsmAlphabet.Decode(Septets.Unpack(value[1..], Math.Max(0, (((value.Length - 1) * 8) - (value[0] & 7)) / 7)));
}
