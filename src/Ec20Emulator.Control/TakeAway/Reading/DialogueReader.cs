using System.Globalization;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Scenarios.Replaying;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Control.TakeAway.Reading;

/// <summary>Reads a dialogue out of the journal of a modem.</summary>
internal sealed class DialogueReader(ControlledModem modem)
{
    private const string Connects = "connect ";

    /// <summary>Reads it.</summary>
    /// <param name="after">A cursor; 0 = from the beginning.</param>
    /// <param name="since">What happened before is left out; null = nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cursor is negative.</exception>
    public Dialogue Read(long after, DateTimeOffset? since)
    {
        var journal = modem.Modem.Journal;
        var notes = journal.ReadNotes(0);
        var snapshot = journal.Read(after);
        var entries = snapshot.Entries.SkipWhile(entry => entry.ModemTime < since).ToArray();
        var start = entries is [var first, ..] ? first.Cursor - 1 : snapshot.Next;
        var isWhole = start == 0;
        var lines = new DialogueLines(isWhole, notes.Where(note => note.After < start));
        foreach (var moment in Merge(entries, notes.Where(note => note.After >= start && !(note.ModemTime < since))))
            lines.Add(moment);
        var dialled = entries.Where(entry => entry.Kind is JournalEntryKind.Network && entry.Text.StartsWith(Connects, StringComparison.Ordinal))
            .Select(entry => entry.Text[Connects.Length..]).Distinct().ToArray();
        var echoed = dialled.Where(address => modem.EchoAddresses.Contains(address)).ToArray();
        var mapped = modem.Map.Where(mapping => dialled.Contains($"{mapping.From}") && !echoed.Contains($"{mapping.From}")).ToArray();
        return new Dialogue(modem.Id, modem.Modem.Options, modem.Modem.Clock.IsManual, [.. ToLines(lines)], isWhole && entries.Length == 0 ? 0 : start + 1, snapshot.Next, snapshot.Missing)
        {
            Echoed = echoed,
            Mapped = mapped,
            Reached = [.. dialled.Except(echoed).Except(mapped.Select(mapping => $"{mapping.From}"))],
        };
    }

    /// <summary>Entries and notes in the order in which they came.</summary>
    private static IEnumerable<object> Merge(JournalEntry[] entries, IEnumerable<JournalNote> notes)
    {
        var index = 0;
        foreach (var note in notes)
        {
            while (index < entries.Length && entries[index].Cursor <= note.After)
                yield return entries[index++];
            yield return note;
        }
        while (index < entries.Length)
            yield return entries[index++];
    }

    private static IEnumerable<DialogueLine> ToLines(DialogueLines lines)
    {
        foreach (var line in Transcript.Parse("the journal", lines.Complete().Split('\n')).Lines)
        {
            if (line is { Verb: TranscriptVerb.Directive, Word: DialogueLines.DeedWord })
                yield return new DialogueLine(line, lines.Deeds[int.Parse(line.Arguments, CultureInfo.InvariantCulture)]);
            else if (line.Verb is TranscriptVerb.ExpectFrame)
                yield return new DialogueLine(line with { Text = VariableText.Generalise(line.Text) }, null);
            else
                yield return new DialogueLine(line, null);
        }
    }
}
