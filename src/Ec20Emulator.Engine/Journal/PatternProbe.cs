using System.Text;
using System.Text.RegularExpressions;

namespace Ec20Emulator.Modem.Journal;

/// <summary>
/// Looks for a pattern entry by entry. A pattern that begins with <c>AT</c> means a command the modem received; any other text means
/// something the modem sent, be it in several pieces, in which <c>*</c> stands for anything up to the end of the line.
/// </summary>
internal sealed class PatternProbe
{
    private const int LongestTail = 64 * 1024;
    private const int MostCandidates = 1000;

    private readonly int _lineBreaks;
    private readonly CommandPattern? _command;
    private readonly Regex? _sent;
    private readonly Dictionary<string, StringBuilder> _tails = [];
    private readonly Queue<string> _candidates = new();

    public PatternProbe(string pattern)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        Pattern = pattern;
        _lineBreaks = pattern.Count(IsLineBreak);
        if (CommandPattern.IsOne(pattern))
            _command = new CommandPattern(pattern);
        else
            _sent = new Regex(
                Regex.Escape(pattern).Replace("\\*", "[^\r\n]*", StringComparison.Ordinal), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>What is looked for.</summary>
    public string Pattern { get; }

    /// <summary>What is looked for, in words.</summary>
    public string Described => _command is null ? $"'{Pattern}' sent by the modem" : $"the command {Pattern}";

    /// <summary>Texts that were compared in vain, the latest last.</summary>
    public IReadOnlyCollection<string> Candidates => _candidates;

    /// <summary>How often the pattern occurs now that one more entry is known.</summary>
    public int Feed(JournalEntry entry)
    {
        if (_command is not null && entry.Kind is JournalEntryKind.Command)
            return FeedCommand(entry);
        return _sent is not null && entry.Kind is JournalEntryKind.ToDte ? FeedSent(entry) : 0;
    }

    private int FeedCommand(JournalEntry entry)
    {
        if (_command!.MatchesLine(entry.Text))
            return 1;
        Remember(entry.Text);
        return 0;
    }

    private int FeedSent(JournalEntry entry)
    {
        if (!_tails.TryGetValue(entry.Port, out var tail))
            _tails[entry.Port] = tail = new StringBuilder();
        tail.Append(entry.Content);
        var text = tail.ToString();
        var (count, end) = (0, 0);
        for (var match = _sent!.Match(text); match.Success; match = match.NextMatch())
            (count, end) = (count + 1, match.Index + match.Length);
        foreach (var line in entry.Content.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
            Remember(line);
        tail.Remove(0, Math.Max(end, Math.Max(text.Length - LongestTail, BeginOfReach(text))));
        return count;
    }

    /// <summary>A match to come has as many line breaks as the pattern: it cannot begin before one more of them.</summary>
    private int BeginOfReach(string text)
    {
        var left = _lineBreaks;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (IsLineBreak(text[i]) && left-- == 0)
                return i + 1;
        }
        return 0;
    }

    private static bool IsLineBreak(char c) => c is '\r' or '\n';

    private void Remember(string candidate)
    {
        _candidates.Enqueue(candidate);
        if (_candidates.Count > MostCandidates)
            _candidates.Dequeue();
    }
}
