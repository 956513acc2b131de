namespace Ec20Emulator.Modem.Faults.Bytes;

/// <summary>One direction of bytes with the faults of its stream in the way, in the order they were added.</summary>
/// <param name="plan">The faults.</param>
/// <param name="stream">The stream.</param>
internal sealed class FaultyFlow(FaultPlan plan, FaultLocation stream)
{
    private readonly Queue<ByteStep> _coming = new();
    private ReadOnlyMemory<byte> _rest;
    private volatile bool _isWaiting;
    private Action<bool>? _waits;

    /// <summary>True while a read waits for a clock or for a fault to go.</summary>
    public bool IsWaiting => _isWaiting;

    /// <summary>True where bytes that were read have not all been handed on.</summary>
    public bool HoldsBytes => !_rest.IsEmpty || _coming.Count > 0;

    /// <summary>Reads. One reader at a time; a read that is cancelled loses nothing.</summary>
    /// <param name="read">Reads from the source, 0 at its end.</param>
    /// <param name="buffer">Where the bytes go.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="BrokenOffException">A fault broke the connection off.</exception>
    public async ValueTask<int> ReadAsync(
        Func<Memory<byte>, CancellationToken, ValueTask<int>> read, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_rest.IsEmpty && _coming.TryPeek(out var next))
            {
                await PassAsync(next, cancellationToken).ConfigureAwait(false);
                _rest = next.Data;
                _coming.Dequeue();
            }
            if (!_rest.IsEmpty)
                return Take(buffer);
            if (_coming.Count > 0)
                continue;
            var count = await read(buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0 || plan.On(stream) is not { Length: > 0 } faults)
                return count;
            foreach (var step in Steps(faults, buffer[..count].ToArray()))
                _coming.Enqueue(step);
        }
    }

    /// <summary>Writes. One writer at a time.</summary>
    /// <param name="write">Writes to the sink.</param>
    /// <param name="data">The bytes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="BrokenOffException">A fault broke the connection off.</exception>
    public ValueTask WriteAsync(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> write, ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        plan.On(stream) is { Length: > 0 } faults ? WriteAsync(Steps(faults, data), write, cancellationToken) : write(data, cancellationToken);

    private static IEnumerable<ByteStep> Steps(IByteFault[] faults, ReadOnlyMemory<byte> data) =>
        faults.Aggregate<IByteFault, IEnumerable<ByteStep>>([new ByteStep(data)], (steps, fault) => steps.SelectMany(step => step.Data.IsEmpty ? [step] : fault.Apply(step)));

    private async ValueTask WriteAsync(
        IEnumerable<ByteStep> steps, Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> write, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            await PassAsync(step, cancellationToken).ConfigureAwait(false);
            if (!step.Data.IsEmpty)
                await write(step.Data, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PassAsync(ByteStep step, CancellationToken cancellationToken)
    {
        foreach (var wait in step.Waits)
            await wait.WaitAsync(cancellationToken, _waits ??= waits => _isWaiting = waits).ConfigureAwait(false);
        if (step.Breaks)
            throw new BrokenOffException();
    }

    private int Take(Memory<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }
}
