namespace Ec20Emulator.Modem.Subscribers;

/// <summary>What a number that was dialled may stand for.</summary>
internal static class NumberPlan
{
    private const int LongestCountryCode = 3;
    private const int ShortestNationalNumber = 7;
    private const string InternationalPrefix = "00";

    /// <summary>The digits of a number with country code: what subscribers are known by.</summary>
    public static string Digits(string number) => number.TrimStart('+');

    /// <summary>The numbers, as digits, one may have dialled; the most exact first.</summary>
    /// <param name="dialled">What was dialled, with or without country code.</param>
    /// <param name="own">Number of who dialled it: its country code stands before national numbers.</param>
    public static IEnumerable<string> MeantBy(string dialled, string own)
    {
        var digits = Digits(dialled);
        yield return digits;
        if (dialled.StartsWith('+') || digits.Length < ShortestNationalNumber)
            yield break;
        if (digits.StartsWith(InternationalPrefix, StringComparison.Ordinal))
            yield return digits[InternationalPrefix.Length..];
        var home = Digits(own);
        for (var length = 1; length <= Math.Min(LongestCountryCode, home.Length); length++)
            yield return home[..length] + digits.TrimStart('0');
    }
}
