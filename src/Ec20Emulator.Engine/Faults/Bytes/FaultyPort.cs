using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Faults.Bytes;

/// <summary>A DTE behind a bad cable.</summary>
internal sealed class FaultyPort(IPort inner, FaultPlan plan) : PassThroughPort(inner)
{
    private readonly Func<Memory<byte>, CancellationToken, ValueTask<int>> _read = inner.ReadAsync;
    private readonly Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> _write = inner.WriteAsync;
    private readonly FaultyFlow _fromDte = new(plan, FaultLocation.Dte);
    private readonly FaultyFlow _toDte = new(plan, FaultLocation.Dce);

    public override bool HasTakenAll => _fromDte.IsWaiting || (!_fromDte.HoldsBytes && base.HasTakenAll);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await _fromDte.ReadAsync(_read, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenOffException)
        {
            await Inner.DisposeAsync().ConfigureAwait(false);
            return 0;
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        try
        {
            await _toDte.WriteAsync(_write, data, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenOffException)
        {
            await Inner.DisposeAsync().ConfigureAwait(false);
        }
    }
}
