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

    /// <summary>How long the service centre keeps a message at most, and where nothing it can read is said.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

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

    /// <summary>How long from a moment on, at most as long as the service centre keeps a message.</summary>
    /// <param name="firstOctet">Tells the format.</param>
    /// <param name="moment">When the service centre got the message.</param>
    public TimeSpan From(byte firstOctet, DateTimeOffset moment)
    {
        var asked = (firstOctet & FormatMask) switch
        {
            Relative => FromOctet(_octets[0]),
            Absolute when ServiceCentreTime.FromOctets(_octets).ToTime() is { } end => end - moment,
            _ => Longest,
        };
        return TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, Longest.Ticks));
    }

    /// <summary>3GPP 23.040, 9.2.3.12.1.</summary>
    private static TimeSpan FromOctet(byte value) => value switch
    {
        <= 143 => TimeSpan.FromMinutes((value + 1) * 5),
        <= 167 => TimeSpan.FromHours(12) + TimeSpan.FromMinutes((value - 143) * 30),
        <= 196 => TimeSpan.FromDays(value - 166),
        _ => TimeSpan.FromDays((value - 192) * 7),
    };

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
