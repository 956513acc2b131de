namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>How long a message is worth delivering: not said, relative in one octet, absolute or enhanced in seven (3GPP 23.040, 9.2.3.12).</summary>
internal sealed class ValidityPeriod
{
    /// <summary>Bits of the first octet that tell the format.</summary>
    public const byte FormatMask = 0x18;

    /// <summary>Format: seven octets of 9.2.3.12.3.</summary>
    public const byte Enhanced = 0x08;

    /// <summary>Format: one octet.</summary>
    public const byte Relative = 0x10;

    /// <summary>Format: a time stamp.</summary>
    public const byte Absolute = 0x18;

    /// <summary>Not said.</summary>
    public static readonly ValidityPeriod None = new([]);

    private readonly byte[] _octets;

    private ValidityPeriod(byte[] octets) => _octets = octets;

    /// <summary>The octets: none, one or seven.</summary>
    public ReadOnlySpan<byte> Octets => _octets;

    /// <summary>Octets the format of a first octet takes.</summary>
    public static int LengthOf(byte firstOctet) => (firstOctet & FormatMask) switch
    {
        0 => 0,
        Relative => 1,
        _ => ServiceCentreTime.Length,
    };

    /// <summary>Takes octets as they came.</summary>
    public static ValidityPeriod FromOctets(ReadOnlySpan<byte> octets) => new(octets.ToArray());

    /// <summary>As AT commands show it: a number, or a quoted time; empty where it is not said.</summary>
    /// <param name="firstOctet">Tells the format.</param>
    public string Show(byte firstOctet) => (firstOctet & FormatMask) switch
    {
        Relative => _octets[0].ToString(System.Globalization.CultureInfo.InvariantCulture),
        Absolute => $"\"{ServiceCentreTime.FromOctets(_octets)}\"",
        Enhanced => $"\"{Convert.ToHexString(_octets)}\"",
        _ => "",
    };
}
