using System.Text.RegularExpressions;

namespace Ec20Emulator.At.Parsing;

/// <summary>Supplementary service codes such as ATD sends (3GPP TS 22.030).</summary>
public static partial class MmiCode
{
    /// <summary>
    /// A text as it may be logged or recorded: what stands behind the codes that change or unblock a PIN or a password
    /// (<c>03</c>, <c>04</c>, <c>042</c>, <c>05</c>, <c>052</c>; TS 22.030 6.5.4, 6.6) becomes a mask.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="mask">What stands in place of the secrets.</param>
    public static string WithoutSecrets(string text, string mask)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains("*0", StringComparison.Ordinal) ? SecretCode().Replace(text, code => code.Groups[1].Value + mask) : text;
    }

    [GeneratedRegex(@"(\*0(?:3|[45]2?)\*)[0-9*]+", RegexOptions.CultureInvariant, 250)]
    private static partial Regex SecretCode();
}
