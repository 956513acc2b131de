using System.Buffers.Binary;
using System.Text;
using Ec20Emulator.Modem.Core.Text;

namespace Ec20Emulator.Modem.Features.General;

/// <summary>Text in the character set of the DTE: as it is, or under AT+CSCS="UCS2" as hexadecimal digits (at-engine.md 12).</summary>
internal static class TeText
{
    /// <summary>Text as the DTE is to see it.</summary>
    public static string Show(CharacterSet set, string text) =>
        set is CharacterSet.Ucs2 ? Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) : text;

    /// <summary>
    /// A name, which may have any character, one per byte that goes to the DTE: codes of the GSM alphabet, IRA with a blank for what it does not
    /// have, or UCS2 (sms-calls.md 2).
    /// </summary>
    public static string ShowName(CharacterSet set, string name) => set switch
    {
        CharacterSet.Ucs2 => Show(set, name),
        CharacterSet.Ira => string.Concat(name.Select(character => character is >= ' ' and <= '~' ? character : ' ')),
        _ => Encoding.Latin1.GetString(GsmAlphabet.Encode(name)),
    };

    /// <summary>Reads a name the DTE typed; null where it is none in that set.</summary>
    public static string? ReadName(CharacterSet set, string typed) => set switch
    {
        CharacterSet.Ucs2 => Read(set, typed),
        CharacterSet.Ira => typed.All(character => character is >= ' ' and <= '~') ? typed : null,
        _ => typed.All(character => character < 0x80) ? GsmAlphabet.Decode(Encoding.Latin1.GetBytes(typed)) : null,
    };

    /// <summary>Reads what the DTE typed; null where it is no text in that set.</summary>
    public static string? Read(CharacterSet set, string typed)
    {
        if (set is not CharacterSet.Ucs2)
            return typed;
        var bytes = new byte[typed.Length / 2];
        if (typed.Length % 4 != 0 || Convert.FromHexString(typed, bytes, out _, out _) is not System.Buffers.OperationStatus.Done)
            return null;
        var text = new StringBuilder(bytes.Length / 2);
        for (var i = 0; i < bytes.Length; i += 2)
            text.Append((char)BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(i)));
        return text.ToString();
    }
}
