using System.Globalization;

namespace Ec20Emulator.Modem.Journal;

/// <summary>
/// What tests ask of a journal. A pattern that begins with <c>AT</c> means a command the modem received: <c>AT+QICLOSE=0</c> exactly so,
/// <c>AT+QIOPEN=1,*</c> with anything for the star, <c>AT+QIRD</c> in any form. Any other text means something the modem sent, in which
/// <c>*</c> stands for anything up to the end of the line.
/// </summary>
public static class JournalExpectations
{
    /// <summary>Waits until the journal holds a pattern; what it holds already counts.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="pattern">A command the modem received, or a text it sent.</param>
    /// <param name="timeout">Longest wait, by the computer's clock: what is waited for comes from real programs.</param>
    /// <param name="after">Only entries behind this cursor count; 0 = all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The entry that completed the pattern.</returns>
    /// <exception cref="JournalExpectationException">It did not come in time; the message names what came nearest.</exception>
    public static async Task<JournalEntry> WaitForAsync(
        this ModemJournal journal, string pattern, TimeSpan timeout, long after = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var probe = new PatternProbe(pattern);
        return await FindAsync(journal, entry => probe.Feed(entry) > 0, timeout, after, cancellationToken).ConfigureAwait(false)
            ?? throw new JournalExpectationException($"{Waited(timeout)} for {probe.Described}: {NearestMiss.Describe(pattern, probe.Candidates)}");
    }

    /// <summary>Waits until the journal holds an entry, be it of the network or of a fault; what it holds already counts.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="isMeant">Which entry.</param>
    /// <param name="timeout">Longest wait, by the computer's clock.</param>
    /// <param name="after">Only entries behind this cursor count; 0 = all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="JournalExpectationException">It did not come in time; the message names the last ones that did.</exception>
    public static async Task<JournalEntry> WaitForEntryAsync(
        this ModemJournal journal, Func<JournalEntry, bool> isMeant, TimeSpan timeout, long after = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return await FindAsync(journal, isMeant, timeout, after, cancellationToken).ConfigureAwait(false)
            ?? throw new JournalExpectationException(
                $"{Waited(timeout)} for an entry that did not come; {NearestMiss.Latest([.. journal.Read(after).Entries.Select(entry => entry.Content)])}");
    }

    /// <summary>Checks how often the journal holds a pattern.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="pattern">A command the modem received, or a text it sent.</param>
    /// <param name="times">How often it is to be there.</param>
    /// <param name="after">Only entries behind this cursor count; 0 = all.</param>
    /// <exception cref="JournalExpectationException">It is there more or less often; the message names what came nearest.</exception>
    public static void Verify(this ModemJournal journal, string pattern, Times times, long after = 0)
    {
        var (count, probe) = Probe(journal, pattern, after);
        if (!times.Allow(count))
            throw new JournalExpectationException($"expected {probe.Described} {times}, found {count}: {NearestMiss.Describe(pattern, probe.Candidates)}");
    }

    /// <summary>How often the journal holds a pattern.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="pattern">A command the modem received, or a text it sent.</param>
    /// <param name="after">Only entries behind this cursor count; 0 = all.</param>
    public static int Count(this ModemJournal journal, string pattern, long after = 0) => Probe(journal, pattern, after).Count;

    private static (int Count, PatternProbe Probe) Probe(ModemJournal journal, string pattern, long after)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var probe = new PatternProbe(pattern);
        return (journal.Read(after).Entries.Sum(probe.Feed), probe);
    }

    private static string Waited(TimeSpan timeout) => string.Create(CultureInfo.InvariantCulture, $"waited {timeout.TotalSeconds:0.###} s");

    private static async Task<JournalEntry?> FindAsync(
        ModemJournal journal, Func<JournalEntry, bool> isMeant, TimeSpan timeout, long after, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            for (var cursor = after; ;)
            {
                var snapshot = await journal.ReadNextAsync(cursor, either.Token).ConfigureAwait(false);
                if (snapshot.Entries.FirstOrDefault(isMeant) is { } entry)
                    return entry;
                cursor = snapshot.Next;
            }
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
