using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>
/// Bytes for the host. A request waits here until there are some; a writer waits until the host has asked for its bytes. A host that has taken
/// its requests back does not listen: one FIFO is kept for it, as in the module, and the rest is lost.
/// </summary>
/// <param name="ledger">The requests of the device.</param>
internal sealed class BulkIn(UrbLedger ledger) : IEndpoint
{
    /// <summary>Bytes kept for a host that does not listen.</summary>
    public const int FifoSize = 4096;

    private readonly LinkedList<Urb> _waiting = [];
    private byte[] _fifo = [];
    private ReadOnlyMemory<byte> _offered;
    private TaskCompletionSource? _taken;
    private bool _isListening;

    public void Submit(Urb urb)
    {
        _isListening = true;
        if (_fifo.Length > 0)
        {
            _fifo = _fifo[Hand(urb, _fifo)..];
        }
        else if (!_offered.IsEmpty)
        {
            _offered = _offered[Hand(urb, _offered.Span)..];
            EndOfferIfTaken();
        }
        else if (_waiting.Count >= UrbLedger.MostAtEndpoint)
        {
            ledger.Complete(urb, UsbStatus.NoRoom, 0);
        }
        else
        {
            _waiting.AddLast(urb);
        }
    }

    public void Forget(Urb urb)
    {
        _waiting.Remove(urb);
        if (_waiting.Count == 0)
            StopListening();
    }

    /// <summary>Writes bytes; completes when the host has them, or nobody listens.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task taken;
        lock (ledger.Gate)
        {
            data = data[HandOut(data.Span)..];
            if (!_isListening)
            {
                Keep(data.Span);
                data = default;
            }
            _offered = data;
            taken = data.IsEmpty ? Task.CompletedTask : (_taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
        ledger.Flush();
        return taken.IsCompleted ? ValueTask.CompletedTask : new ValueTask(WaitAsync(taken, cancellationToken));
    }

    /// <summary>Writes bytes the host may not want: what it has not asked for is kept as far as there is room. Under the lock.</summary>
    public void Offer(ReadOnlySpan<byte> data) => Keep(data[HandOut(data)..]);

    /// <summary>The device is gone: what is written is lost. Under the lock.</summary>
    public void Close()
    {
        _waiting.Clear();
        _fifo = [];
        _isListening = false;
        _offered = default;
        EndOfferIfTaken();
    }

    private async Task WaitAsync(Task taken, CancellationToken cancellationToken)
    {
        try
        {
            await taken.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            lock (ledger.Gate)
                _offered = default;
            throw;
        }
    }

    private int HandOut(ReadOnlySpan<byte> data)
    {
        var done = 0;
        for (; done < data.Length && _waiting.First is { } first; done += Hand(first.Value, data[done..]))
            _waiting.RemoveFirst();
        return done;
    }

    private int Hand(Urb urb, ReadOnlySpan<byte> data)
    {
        var count = Math.Min(urb.Length, data.Length);
        ledger.Complete(urb, UsbStatus.Ok, count, data[..count]);
        return count;
    }

    private void Keep(ReadOnlySpan<byte> data)
    {
        if (!data.IsEmpty && !ledger.IsClosed)
            _fifo = [.. _fifo, .. data[..Math.Min(data.Length, FifoSize - _fifo.Length)]];
    }

    private void StopListening()
    {
        _isListening = false;
        Keep(_offered.Span);
        _offered = default;
        EndOfferIfTaken();
    }

    private void EndOfferIfTaken()
    {
        if (!_offered.IsEmpty)
            return;
        _taken?.TrySetResult();
        _taken = null;
    }
}
