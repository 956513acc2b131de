namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>How the user data of a message is coded (3GPP 23.038, 4).</summary>
internal enum MessageAlphabet
{
    /// <summary>GSM 7 bit default alphabet, packed.</summary>
    Gsm7,

    /// <summary>Octets without a meaning of their own.</summary>
    Octets,

    /// <summary>UCS2, big-endian.</summary>
    Ucs2,
}
