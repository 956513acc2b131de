using System.Globalization;

namespace Ec20Emulator.Modem;

/// <summary>
/// What tells the modems of a fleet apart. Each is numbered from 0, which is the modem the fleet is made of as it is; the identities of the others
/// follow from those of that one, its seed and the number, so that two runs have the same modems.
/// </summary>
public static class FleetIdentity
{
    /// <summary>Modems of which no two have an identity in common.</summary>
    public const int Most = 1_000_000;

    private const int Sites = 256;
    private const int ImeiSerialDigits = 6;
    private const int SerialNumberDigits = 6;
    private const int SubscriberDigits = 9;
    private const int OwnNumberDigits = 7;

    /// <summary>Digits of a card number that stay: 89, country and issuer (ITU-T E.118).</summary>
    private const int IssuerDigits = 7;

    /// <summary>Odd, so that no two numbers give one seed.</summary>
    private const uint SeedStep = 0x9E3779B1;

    /// <summary>
    /// The modem of a number: its IMEI (with check digit), serial number, seed and site, and of its card IMSI, ICCID (with check digit) and own number are its own.
    /// Type allocation code, network, issuer and the beginning of the own number stay; a card without own number has none, and one with fewer than
    /// seven digits has fewer to be told apart by.
    /// </summary>
    /// <param name="first">The modem of number 0.</param>
    /// <param name="number">0 to <see cref="Most"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no modem of that number.</exception>
    public static ModemOptions Of(ModemOptions first, int number)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Most);
        if (number == 0)
            return first;
        string Own(string text, int digits) => Shifted(text, Math.Min(digits, DigitsAtTheEnd(text)), first.Seed, number);
        return first with
        {
            Seed = unchecked(first.Seed + (int)(SeedStep * (uint)number)),
            Imei = Checked(Own(first.Imei[..^1], ImeiSerialDigits)),
            SerialNumber = Own(first.SerialNumber, SerialNumberDigits),
            CellSite = (first.CellSite + (int)(Step(first.Seed, Sites) * number % Sites)) % Sites,
            Sim = first.Sim with
            {
                Imsi = Own(first.Sim.Imsi, SubscriberDigits),
                Iccid = first.Sim.Iccid is { Length: > IssuerDigits } iccid ? Checked(Own(iccid[..^1], iccid.Length - 1 - IssuerDigits)) : first.Sim.Iccid,
                OwnNumber = Own(first.Sim.OwnNumber, OwnNumberDigits),
            },
        };
    }

    private static int DigitsAtTheEnd(string text) => text.Length - (text.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1);

    /// <summary>A text whose last digits have gone on by a number of steps, in a circle.</summary>
    private static string Shifted(string text, int digits, int seed, int number)
    {
        if (digits == 0)
            return text;
        var circle = (long)Math.Pow(10, digits);
        var last = long.Parse(text.AsSpan(text.Length - digits), NumberStyles.None, CultureInfo.InvariantCulture);
        var own = (long)((last + (Int128)Step(seed, circle) * number) % circle);
        return text[..^digits] + own.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>How far one modem is from the next on a circle of so many numbers: divisible by neither 2 nor 5, so that all of them come before one comes again.</summary>
    private static long Step(int seed, long circle) => 10 * ((uint)seed * 1_103_515_245L % (circle / 10)) + 1;

    /// <summary>Digits with their Luhn check digit (ISO/IEC 7812-1, annex B).</summary>
    private static string Checked(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return digits + (char)('0' + (10 - sum % 10) % 10);
    }
}
