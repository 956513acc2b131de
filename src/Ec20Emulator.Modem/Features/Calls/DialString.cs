using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>What stands behind ATD (sms-calls.md 8).</summary>
/// <param name="Number">The other party.</param>
/// <param name="HidesNumber"><c>I</c> true, <c>i</c> false, neither null: as AT+CLIR says.</param>
internal sealed record DialString(PhoneNumber Number, bool? HidesNumber)
{
    private const string Digits = "0123456789*#+ABC";
    private const string WithoutEffect = ",TP!W@ ";

    /// <summary>Reads a dial string without its <c>;</c>.</summary>
    /// <param name="text">Digits, V.25ter modifiers, which have no effect, and the modifiers I, i, G, g at the end.</param>
    /// <param name="addressType">AT+CSTA: the type of a number without <c>+</c>.</param>
    /// <param name="dialled">What is to be dialled.</param>
    /// <returns>False where it holds other characters, no digit, or more than <see cref="PhoneNumber.MostDigits"/>.</returns>
    public static bool TryParse(string text, int addressType, [NotNullWhen(true)] out DialString? dialled)
    {
        dialled = null;
        var number = text.TrimEnd().TrimEnd('G', 'g');
        bool? hides = number.Length > 0 ? number[^1] switch
        {
            'I' => true,
            'i' => false,
            _ => null,
        }
        : null;
        if (hides is not null)
            number = number[..^1];
        var digits = new StringBuilder(Math.Min(number.Length, PhoneNumber.MostDigits + 2));
        foreach (var letter in number.ToUpperInvariant())
        {
            if (Digits.Contains(letter, StringComparison.Ordinal))
                digits.Append(letter);
            else if (!WithoutEffect.Contains(letter, StringComparison.Ordinal))
                return false;
        }
        if (PhoneNumber.Of(digits.ToString(), addressType) is not { } party)
            return false;
        // Codes with * and # are for the network: I and i say nothing about them.
        dialled = new DialString(party, party.Digits.AsSpan().ContainsAny('*', '#') ? null : hides);
        return true;
    }
}
