using System.Text;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Features.Sms.Text;

/// <summary>User data as text mode shows it (sms-calls.md 2): one character per byte that goes to the DTE.</summary>
internal static class ShownText
{
    /// <summary>The body; a header is not shown.</summary>
    /// <param name="set">AT+CSCS.</param>
    /// <param name="data">The user data.</param>
    public static string Of(CharacterSet set, UserData data)
    {
        if (data.Alphabet is not MessageAlphabet.Gsm7)
            return Convert.ToHexString(data.Body);
        return set switch
        {
            CharacterSet.Ucs2 => TeText.Show(set, data.Text!),
            CharacterSet.Ira => Ira(data.Text!),
            _ => Encoding.Latin1.GetString(data.Body).Replace("\n", "\r\n", StringComparison.Ordinal),
        };
    }

    /// <summary>An address: digits, or letters in the character set of the DTE.</summary>
    public static string Of(CharacterSet set, SmsAddress address) =>
        address.IsAlphanumeric ? TeText.ShowName(set, address.Number) : TeText.Show(set, address.Number);

    private static string Ira(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character == '\n')
                shown.Append("\r\n");
            else
                shown.Append(character is '\r' or >= ' ' and <= '~' ? character : ' ');
        }
        return shown.ToString();
    }
}
