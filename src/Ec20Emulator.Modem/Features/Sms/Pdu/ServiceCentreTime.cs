using System.Text;

namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>A time stamp of seven semi-octet pairs: year, month, day, hour, minute, second, zone in quarter hours (3GPP 23.040, 9.2.3.11).</summary>
internal sealed class ServiceCentreTime
{
    /// <summary>Octets it takes.</summary>
    public const int Length = 7;

    private const byte Negative = 0x08;

    private readonly byte[] _octets;

    private ServiceCentreTime(byte[] octets) => _octets = octets;

    /// <summary>The octets.</summary>
    public ReadOnlySpan<byte> Octets => _octets;

    /// <summary>Takes octets as they came; what they say may be no time at all.</summary>
    /// <param name="octets">Seven.</param>
    public static ServiceCentreTime FromOctets(ReadOnlySpan<byte> octets) => new(octets[..Length].ToArray());

    /// <summary>The stamp of a time; zones beyond ±19:45 cannot be written and do not exist.</summary>
    public static ServiceCentreTime Of(DateTimeOffset time)
    {
        var zone = (int)(time.Offset.TotalMinutes / 15);
        var octets = new[] { time.Year % 100, time.Month, time.Day, time.Hour, time.Minute, time.Second, Math.Abs(zone) }.Select(Swapped).ToArray();
        if (zone < 0)
            octets[6] |= Negative;
        return new ServiceCentreTime(octets);
    }

    /// <summary>As AT commands show it: <c>yy/MM/dd,hh:mm:ss±zz</c>. A semi-octet that is no digit is shown as 0.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(20);
        for (var i = 0; i < Length - 1; i++)
            text.Append(Digit(_octets[i] & 0xF)).Append(Digit(_octets[i] >> 4)).Append("//,::"[Math.Min(i, 4)]);
        var zone = _octets[6];
        text[^1] = (zone & Negative) == 0 ? '+' : '-';
        return text.Append(Digit(zone & 0x7)).Append(Digit(zone >> 4)).ToString();
    }

    /// <summary>The time; null where the octets say none.</summary>
    public DateTimeOffset? ToTime()
    {
        var numbers = _octets[..6].Select(octet => ((octet & 0xF) * 10) + (octet >> 4)).ToArray();
        var quarters = ((_octets[6] & 0x7) * 10) + (_octets[6] >> 4);
        var zone = TimeSpan.FromMinutes(15 * ((_octets[6] & Negative) == 0 ? quarters : -quarters));
        try
        {
            return new DateTimeOffset(2000 + numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], zone);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static char Digit(int semiOctet) => (char)('0' + (semiOctet > 9 ? 0 : semiOctet));

    private static byte Swapped(int number) => (byte)((number % 10 << 4) | (number / 10));
}
