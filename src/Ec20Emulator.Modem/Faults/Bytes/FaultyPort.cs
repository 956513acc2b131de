using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Faults;

/// <summary>A DTE behind a bad cable.</summary>
internal sealed class FaultyPort(IPort inner, FaultPlan plan) : IPort, IRestingPort
{
    private readonly Func<Memory<byte>, CancellationToken, ValueTask<int>> _read = inner.ReadAsync;
    private readonly Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> _write = inner.WriteAsync;
    private readonly FaultyFlow _fromDte = new(plan, FaultLocation.Dte);
    private readonly FaultyFlow _toDte = new(plan, FaultLocation.Dce);

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

    public bool HasTakenAll => _fromDte.IsWaiting || (!_fromDte.HoldsBytes && (inner is not IRestingPort resting || resting.HasTakenAll));

    public void SetDceLines(DceLines lines) => inner.SetDceLines(lines);

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await _fromDte.ReadAsync(_read, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenOffException)
        {
            await inner.DisposeAsync().ConfigureAwait(false);
            return 0;
        }
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        try
        {
            await _toDte.WriteAsync(_write, data, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenOffException)
        {
            await inner.DisposeAsync().ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
