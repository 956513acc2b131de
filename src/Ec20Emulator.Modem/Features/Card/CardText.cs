using System.Buffers.Binary;
using System.Text;
using Ec20Emulator.Modem.Core.Text;

namespace Ec20Emulator.Modem.Features.Card;

/// <summary>Text in fields of the card: the GSM alphabet, a code to a byte, or one of the three ways to hold UCS2 (ETSI 102 221, annex A).</summary>
internal static class CardText
{
    private const byte Unused = 0xFF;
    private const byte Ucs2 = 0x80;
    private const byte HalfPage = 0x81;
    private const byte AnyPage = 0x82;

    /// <summary>A field with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Bytes of the field.</param>
    /// <returns>Null where it does not fit.</returns>
    public static byte[]? Encode(string text, int length)
    {
        byte[] codes = GsmAlphabet.HasAll(text) ? GsmAlphabet.Encode(text) : text.Length == 0 ? [] : [Ucs2, .. Encoding.BigEndianUnicode.GetBytes(text)];
        if (codes.Length > length)
            return null;
        var field = new byte[length];
        Array.Fill(field, Unused);
        codes.CopyTo(field, 0);
        return field;
    }

    /// <summary>The text of a field.</summary>
    public static string Decode(ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty)
            return "";
        return field[0] switch
        {
            Ucs2 => Characters(field[1..]),
            HalfPage when field.Length >= 3 => Paged(field[1], field[2] << 7, field[3..]),
            AnyPage when field.Length >= 4 => Paged(field[1], BinaryPrimitives.ReadUInt16BigEndian(field[2..]), field[4..]),
            _ => GsmAlphabet.Decode(Used(field)),
        };
    }

    private static ReadOnlySpan<byte> Used(ReadOnlySpan<byte> field) => field.IndexOf(Unused) is var end and >= 0 ? field[..end] : field;

    private static string Characters(ReadOnlySpan<byte> field)
    {
        var text = new StringBuilder(field.Length / 2);
        for (var i = 0; i + 1 < field.Length; i += 2)
        {
            var character = (char)BinaryPrimitives.ReadUInt16BigEndian(field[i..]);
            if (character == 0xFFFF)
                break;
            text.Append(character);
        }
        return text.ToString();
    }

    private static string Paged(int count, int page, ReadOnlySpan<byte> field)
    {
        var text = new StringBuilder(count);
        foreach (var code in field[..Math.Min(count, field.Length)])
            text.Append(code < 0x80 ? GsmAlphabet.Decode([code]) : ((char)(page + (code & 0x7F))).ToString());
        return text.ToString();
    }
}
