using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Journal;

/// <summary>Writes down what passes between a DTE and a port of the modem. Stands next to the DTE: faults are behind it.</summary>
/// <param name="name">The modem's name of the port.</param>
/// <param name="inner">The DTE.</param>
/// <param name="journal">Where it is written down.</param>
/// <param name="cause">What makes the modem send, asked at each write.</param>
internal sealed class JournalPort(string name, IPort inner, ModemJournal journal, Func<string> cause) : IPort, IRestingPort
{
    public event Action<DteLines>? DteLinesChanged
    {
        add => inner.DteLinesChanged += value;
        remove => inner.DteLinesChanged -= value;
    }

    public event Action<LineSettings>? LineSettingsChanged
    {
        add => inner.LineSettingsChanged += value;
        remove => inner.LineSettingsChanged -= value;
    }

    public string Description => inner.Description;

    public DteLines DteLines => inner.DteLines;

    public LineSettings? LineSettings => inner.LineSettings;

    public bool HasTakenAll => inner is not IRestingPort resting || resting.HasTakenAll;

    public void SetDceLines(DceLines lines)
    {
        journal.Add(JournalEntryKind.Lines, name, $"DCE {lines}");
        inner.SetDceLines(lines);
    }

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count > 0)
            journal.AddBytes(JournalEntryKind.FromDte, name, buffer.Span[..count], "");
        return count;
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        journal.AddBytes(JournalEntryKind.ToDte, name, data.Span, cause());
        return inner.WriteAsync(data, cancellationToken);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
