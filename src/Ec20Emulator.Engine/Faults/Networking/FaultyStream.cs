using Ec20Emulator.Modem.Faults.Bytes;

namespace Ec20Emulator.Modem.Faults.Networking;

/// <summary>A stream between modem and peer with faults in the way.</summary>
/// <param name="inner">The stream.</param>
/// <param name="plan">The faults.</param>
/// <param name="breakOff">Resets the connection.</param>
internal sealed class FaultyStream(Stream inner, FaultPlan plan, Func<ValueTask> breakOff) : PassThroughStream(inner)
{
    private readonly Func<Memory<byte>, CancellationToken, ValueTask<int>> _read = inner.ReadAsync;
    private readonly Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> _write = inner.WriteAsync;
    private readonly FaultyFlow _incoming = new(plan, FaultLocation.Net);
    private readonly FaultyFlow _outgoing = new(plan, FaultLocation.Net);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _incoming.ReadAsync(_read, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenOffException)
        {
            await breakOff().ConfigureAwait(false);
            throw;
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await _outgoing.WriteAsync(_write, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenOffException)
        {
            await breakOff().ConfigureAwait(false);
            throw;
        }
    }
}
