using System.Text.RegularExpressions;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Replaying;

/// <summary>
/// What may differ between two devices, or two days of one: both sides lose it before they are compared. An expression with groups
/// names the groups alone as variable, one without names all it matches.
/// </summary>
internal sealed partial class VariableText
{
    /// <summary>Longest that one expression may take for one line.</summary>
    public static readonly TimeSpan MatchTimeOut = TimeSpan.FromMilliseconds(250);

    private const string Placeholder = "\uE001";

    private readonly List<Regex> _expressions =
    [
        Times(), Addresses(), LongNumbers(), LocalPorts(), Signal(), ExtendedSignal(), Cells(), RoundTrips(), Revisions(),
    ];

    /// <summary>Adds one.</summary>
    /// <exception cref="FormatException">It is no regular expression.</exception>
    public void Add(string expression)
    {
        try
        {
            _expressions.Add(new Regex(expression, RegexOptions.CultureInvariant, MatchTimeOut));
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException($"'{expression}' is no regular expression: {wrong.Message}");
        }
    }

    /// <summary>The text without what is variable.</summary>
    /// <exception cref="FormatException">An expression takes too long.</exception>
    public string Strip(string text)
    {
        foreach (var expression in _expressions)
        {
            try
            {
                text = expression.Replace(text, Stripped);
            }
            catch (RegexMatchTimeoutException)
            {
                throw new FormatException($"the expression '{expression}' takes more than {MatchTimeOut.TotalMilliseconds:0} ms for one line");
            }
        }
        return text;
    }

    /// <summary>What a fresh modem of the same kind says otherwise each time, as a wildcard: dates with times, local ports, round trips.</summary>
    public static string Generalise(string text)
    {
        foreach (var expression in (ReadOnlySpan<Regex>)[Times(), LocalPorts(), RoundTrips()])
            text = expression.Replace(text, match => Replaced(match, $"{TranscriptText.Wildcard}"));
        return text;
    }

    private static string Stripped(Match match) => Replaced(match, Placeholder);

    private static string Replaced(Match match, string placeholder)
    {
        if (match.Groups.Count == 1)
            return placeholder;
        var text = match.Value;
        foreach (var group in match.Groups.Values.Skip(1).Where(group => group.Success).OrderByDescending(group => group.Index))
            text = text.Remove(group.Index - match.Index, group.Length).Insert(group.Index - match.Index, placeholder);
        return text;
    }

    /// <summary>AT+CCLK, AT+QLTS, +CTZE.</summary>
    [GeneratedRegex(@"\b(?:\d\d|\d{4})/\d\d/\d\d,\d\d:\d\d:\d\d(?:[+-]\d\d)?(?:,[01])?", RegexOptions.None, 250)]
    private static partial Regex Times();

    [GeneratedRegex(@"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])", RegexOptions.None, 250)]
    private static partial Regex Addresses();

    /// <summary>IMEI, IMSI, ICCID.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])\d{14,20}F?(?![0-9A-Za-z])", RegexOptions.None, 250)]
    private static partial Regex LongNumbers();

    /// <summary>The local port in AT+QISTATE and AT+QSSLSTATE; the remote one is as dialled.</summary>
    [GeneratedRegex(@"^\+Q(?:I|SSL)STATE: \d+,""[^""]*"",""[^""]*"",\d+,(\d+)", RegexOptions.None, 250)]
    private static partial Regex LocalPorts();

    [GeneratedRegex(@"^\+CSQ: (\d+,\d+)$", RegexOptions.None, 250)]
    private static partial Regex Signal();

    [GeneratedRegex(@"^\+(?:CESQ: |QCSQ: ""[^""]*"",)([-\d,]+)$", RegexOptions.None, 250)]
    private static partial Regex ExtendedSignal();

    [GeneratedRegex(@"^\+C(?:G|E)?REG: (?:\d,)?\d,""([0-9A-Fa-f]+)"",""([0-9A-Fa-f]+)""", RegexOptions.None, 250)]
    private static partial Regex Cells();

    [GeneratedRegex(@"^\+QPING: 0,""[^""]*"",\d+,(\d+),", RegexOptions.None, 250)]
    private static partial Regex RoundTrips();

    /// <summary>AT+GMR and the last line of ATI.</summary>
    [GeneratedRegex(@"\bEC20[A-Z0-9_.]*R\d{2}A\d{2}[A-Z0-9_.]*", RegexOptions.None, 250)]
    private static partial Regex Revisions();
}
