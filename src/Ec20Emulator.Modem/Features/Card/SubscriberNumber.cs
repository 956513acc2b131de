namespace Ec20Emulator.Modem.Features.Card;

/// <summary>The IMSI in EF IMSI (3GPP 31.102, 4.2.2), and how many of its digits name the home network.</summary>
internal static class SubscriberNumber
{
    private const int DigitBytes = 8;

    /// <summary>Length, then parity (9 odd, 1 even) and the digits; unused digits are F.</summary>
    public static byte[] Encode(string imsi) =>
        [(byte)((imsi.Length + 2) / 2), .. Semioctets.Pack((imsi.Length % 2 == 1 ? '9' : '1') + imsi, DigitBytes)];

    /// <summary>The digits.</summary>
    public static string Decode(ReadOnlySpan<byte> file)
    {
        var used = file.IsEmpty ? 0 : Math.Min(file[0], file.Length - 1);
        var digits = Semioctets.Unpack(file.Slice(Math.Min(1, file.Length), used));
        return digits.Length > 0 ? digits[1..] : "";
    }

    /// <summary>Digits of the network code: as the card has it, else as a network of that name has it, else two.</summary>
    public static int NetworkCodeLength(SimOptions card) => card.NetworkCodeLength
        ?? (card.Operators.FirstOrDefault(named => card.Imsi.StartsWith(named.Plmn, StringComparison.Ordinal)) is { } home ? home.Plmn.Length - 3 : 2);
}
