using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Journal;

/// <summary>Writes down what passes between a DTE and a port of the modem. Stands next to the DTE: faults are behind it.</summary>
/// <param name="name">The modem's name of the port.</param>
/// <param name="inner">The DTE.</param>
/// <param name="journal">Where it is written down.</param>
/// <param name="cause">What makes the modem send, asked at each write.</param>
internal sealed class JournalPort(string name, IPort inner, ModemJournal journal, Func<string> cause) : PassThroughPort(inner)
{
    private bool _isAttached;
    private bool _hasDtr = inner.DteLines.HasFlag(DteLines.Dtr);

    /// <summary>The DTE is attached.</summary>
    public void Begin()
    {
        _isAttached = true;
        journal.Note(new DteMove(name, DteMoveKind.Came));
        DteLinesChanged += NoteDtr;
    }

    /// <summary>It is not any more.</summary>
    public void End()
    {
        if (!_isAttached)
            return;
        DteLinesChanged -= NoteDtr;
        journal.Note(new DteMove(name, DteMoveKind.Went));
    }

    public override void SetDceLines(DceLines lines)
    {
        journal.Add(JournalEntryKind.Lines, name, $"DCE {lines}");
        Inner.SetDceLines(lines);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count > 0)
            journal.AddBytes(JournalEntryKind.FromDte, name, buffer.Span[..count], "");
        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        journal.AddBytes(JournalEntryKind.ToDte, name, data.Span, cause());
        return Inner.WriteAsync(data, cancellationToken);
    }

    private void NoteDtr(DteLines lines)
    {
        if (lines.HasFlag(DteLines.Dtr) == _hasDtr)
            return;
        _hasDtr = !_hasDtr;
        journal.Note(new DteMove(name, _hasDtr ? DteMoveKind.DtrOn : DteMoveKind.DtrOff));
    }
}
