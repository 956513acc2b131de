using System.Collections.Immutable;
using Ec20Emulator.Modem.Journal;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Lint;

/// <summary>
/// What the host did that a real module may answer otherwise. Bounded: of each rule the first times are kept, the rest is counted; the log
/// tells the first. Findings may be read from any thread; all else lives on the mailbox.
/// </summary>
public sealed partial class HostLint
{
    private readonly LintOptions _options;
    private readonly TimeProvider _time;
    private readonly ModemJournal _journal;
    private readonly ILogger _log;
    private ImmutableArray<LintFinding> _findings = [];
    private bool _isEnded;

    internal HostLint(LintOptions options, TimeProvider time, ModemJournal journal, ILogger log) =>
        (_options, _time, _journal, _log) = (options, time, journal, log);

    /// <summary>The findings so far, in the order of their first time.</summary>
    public IReadOnlyList<LintFinding> Findings => _findings;

    /// <summary>True where something is to be looked at for a rule.</summary>
    internal bool Wants(LintRule rule) => !_isEnded && (!_options.Silences(rule) || _options.IsStrict(rule));

    /// <summary>True where a rule makes the modem answer as a strict module.</summary>
    internal bool IsStrict(LintRule rule) => _options.IsStrict(rule);

    /// <summary>Notes that a rule has found something.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="port">The modem's port; empty where it concerns none.</param>
    /// <param name="what">What was done, secrets masked.</param>
    internal void Note(LintRule rule, string port, string what)
    {
        if (_isEnded || _options.Silences(rule))
            return;
        var index = IndexOf(rule);
        var before = index < 0 ? new LintFinding(rule, 0, []) : _findings[index];
        var isShown = before.First.Length < LintFinding.MostShown;
        var now = new LintFinding(rule, before.Count + 1, isShown ? before.First.Add(new LintSighting(_time.GetUtcNow(), port, what)) : before.First);
        _findings = index < 0 ? _findings.Add(now) : _findings.SetItem(index, now);
        if (isShown)
            _journal.Add(JournalEntryKind.Lint, port, $"{rule.Name}: {what}");
        if (index < 0)
            Found(_log, port, rule.Name, what, rule.Cure);
    }

    /// <summary>Forgets the findings.</summary>
    internal void Clear() => _findings = [];

    /// <summary>The modem ends: what happens from now on is nobody's doing.</summary>
    internal void End() => _isEnded = true;

    private int IndexOf(LintRule rule)
    {
        for (var i = 0; i < _findings.Length; i++)
        {
            if (ReferenceEquals(_findings[i].Rule, rule))
                return i;
        }
        return -1;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port}: a real module may take this otherwise ({Rule}): {What}. {Cure} (told once per rule)")]
    private static partial void Found(ILogger logger, string port, string rule, string what, string cure);
}
