namespace Ec20Emulator.Modem.Features.Card;

/// <summary>A number with a name, as phonebooks of the card hold them (3GPP 51.011, 10.5.1; 31.102, 4.4.2.3).</summary>
/// <param name="Number">0-9, *, #, p, behind <c>+</c> where <paramref name="Type"/> says international.</param>
/// <param name="Type">Type of address, 128-255: 129 unknown, 145 international, 161 national.</param>
/// <param name="Name">Its name; empty = none.</param>
internal sealed record NumberRecord(string Number, int Type, string Name)
{
    /// <summary>Type of a number of which nothing is known.</summary>
    public const int Unknown = 129;

    /// <summary>Type of a number with its country code.</summary>
    public const int International = 145;

    /// <summary>Bytes behind the name.</summary>
    public const int Footer = 14;

    /// <summary>Most digits.</summary>
    public const int MostDigits = 20;

    private const int DigitBytes = MostDigits / 2;

    /// <summary>The digits without the sign.</summary>
    public string Digits => Number.TrimStart('+');

    /// <summary>A number as people write it.</summary>
    public static NumberRecord Of(string number, string name) => new(number, number.StartsWith('+') ? International : Unknown, name);

    /// <summary>The bytes of a record.</summary>
    /// <param name="length">Bytes of a record.</param>
    /// <returns>Null where number or name do not fit.</returns>
    public byte[]? Encode(int length)
    {
        if (Digits.Length > MostDigits || CardText.Encode(Name, length - Footer) is not { } name)
            return null;
        var used = (Digits.Length + 1) / 2;
        byte[] number = [(byte)(used + 1), (byte)Type, .. Semioctets.Pack(Digits, DigitBytes)];
        return [.. name, .. number, 0xFF, 0xFF];
    }

    /// <summary>Reads a record.</summary>
    /// <returns>Null for an empty one, and for one that is too short to be any.</returns>
    public static NumberRecord? Decode(ReadOnlySpan<byte> record)
    {
        if (record.Length < Footer || record.IndexOfAnyExcept((byte)0xFF) < 0)
            return null;
        var name = CardText.Decode(record[..^Footer]);
        var number = record[^Footer..];
        var used = number[0] is > 1 and <= DigitBytes + 1 ? number[0] - 1 : 0;
        var digits = Semioctets.Unpack(number.Slice(2, used));
        var type = number[1] == 0xFF ? Unknown : number[1] | 0x80;
        return new NumberRecord((type & 0x70) == 0x10 && digits.Length > 0 ? $"+{digits}" : digits, type, name);
    }
}
