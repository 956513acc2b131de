namespace Ec20Emulator.Modem.Features.General;

/// <summary>The international mobile equipment identity: 14 digits and a Luhn check digit (3GPP 23.003, annex B).</summary>
internal static class Imei
{
    /// <summary>True for 15 digits of which the last one checks the others.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length != 15 || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return false;
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }
}
