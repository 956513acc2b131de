namespace Ec20Emulator.Ports;

/// <summary>A DTE behind something that listens or interferes: what a subclass does not change passes as it is.</summary>
/// <param name="inner">The DTE; disposed with this one.</param>
internal abstract class PassThroughPort(IPort inner) : IPort, IRestingPort
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

    public virtual bool HasTakenAll => inner is not IRestingPort resting || resting.HasTakenAll;

    protected IPort Inner => inner;

    public virtual void SetDceLines(DceLines lines) => inner.SetDceLines(lines);

    public abstract ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    public abstract ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
