namespace Ec20Emulator.Ppp.Framing;

/// <summary>The octets HDLC-like framing gives a meaning (RFC 1662 sections 3.1 and 4.2).</summary>
internal static class Octets
{
    /// <summary>Begins and ends a frame.</summary>
    public const byte Flag = 0x7E;

    /// <summary>Says that the next octet is to be taken with <see cref="EscapeBit"/> turned.</summary>
    public const byte Escape = 0x7D;

    /// <summary>The bit an escape turns.</summary>
    public const byte EscapeBit = 0x20;

    /// <summary>The address field: all stations.</summary>
    public const byte AllStations = 0xFF;

    /// <summary>The control field: unnumbered information.</summary>
    public const byte UnnumberedInformation = 0x03;
}
