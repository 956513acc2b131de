namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>The data coding scheme (3GPP 23.038, 4).</summary>
/// <param name="Value">The octet, <c>dcs</c> of AT+CSMP.</param>
internal readonly record struct DataCoding(byte Value)
{
    /// <summary>The alphabet; compressed text counts as octets.</summary>
    public MessageAlphabet Alphabet => (Value >> 4) switch
    {
        <= 7 when (Value & 0x20) != 0 => MessageAlphabet.Octets,
        <= 7 => ((Value >> 2) & 3) switch
        {
            1 => MessageAlphabet.Octets,
            2 => MessageAlphabet.Ucs2,
            _ => MessageAlphabet.Gsm7,
        },
        14 => MessageAlphabet.Ucs2,
        15 when (Value & 4) != 0 => MessageAlphabet.Octets,
        _ => MessageAlphabet.Gsm7,
    };

    /// <summary>Message class 0-3; null where the scheme names none.</summary>
    public int? MessageClass => (Value >> 4) switch
    {
        <= 7 when (Value & 0x10) != 0 => Value & 3,
        15 => Value & 3,
        _ => null,
    };

    /// <summary>The scheme of an alphabet and a class, in the general group.</summary>
    public static DataCoding Of(MessageAlphabet alphabet, int? messageClass) =>
        new((byte)(((int)alphabet << 2) | (messageClass is { } number ? 0x10 | number : 0)));
}
