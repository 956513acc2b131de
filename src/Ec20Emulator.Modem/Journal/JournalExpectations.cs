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
        using var deadline = new CancellationTokenSource(timeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            for (var cursor = after; ;)
            {
                var snapshot = await journal.ReadNextAsync(cursor, either.Token).ConfigureAwait(false);
                foreach (var entry in snapshot.Entries)
                {
                    if (probe.Feed(entry) > 0)
                        return entry;
                }
                cursor = snapshot.Next;
            }
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new JournalExpectationException(string.Create(
                CultureInfo.InvariantCulture,
                $"waited {timeout.TotalSeconds:0.###} s for {probe.Described}: {NearestMiss.Describe(pattern, probe.Candidates)}"));
        }
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
}
