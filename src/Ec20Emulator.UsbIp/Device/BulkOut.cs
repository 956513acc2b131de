using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>
/// Bytes from the host. A request has its answer when its bytes are consumed, which holds the host back; lines of the host keep their place
/// among the bytes.
/// </summary>
/// <param name="ledger">The requests of the device.</param>
internal sealed class BulkOut(UrbLedger ledger) : IEndpoint
{
    /// <summary>Bytes that may wait.</summary>
    public const int Capacity = RequestHeader.MostData;

    private const int MostNotices = 256;

    private readonly LinkedList<(Urb? Urb, Action? Notice)> _waiting = [];
    private TaskCompletionSource? _readable;
    private int _bytes;
    private int _urbs;

    public void Submit(Urb urb)
    {
        if (urb.Length == 0)
        {
            ledger.Complete(urb, UsbStatus.Ok, 0);
        }
        else if (_bytes + urb.Length > Capacity || _urbs >= UrbLedger.MostAtEndpoint)
        {
            ledger.Complete(urb, UsbStatus.NoRoom, 0);
        }
        else
        {
            (_bytes, _urbs) = (_bytes + urb.Length, _urbs + 1);
            _waiting.AddLast((urb, null));
            Wake();
        }
    }

    public void Forget(Urb urb)
    {
        if (_waiting.Remove((urb, null)))
            Leave(urb);
    }

    /// <summary>Runs something behind the bytes that are here, by the reader. Where nobody reads for long, the oldest is left out. Under the lock.</summary>
    public void Notify(Action notice)
    {
        if (_waiting.Count - _urbs >= MostNotices)
            _waiting.Remove(_waiting.First(one => one.Notice is not null));
        _waiting.AddLast((null, notice));
        Wake();
    }

    /// <summary>Reads at least 1 byte; 0 once the device is gone.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryTake(buffer, out var count, out var notice, out var wait))
            {
                ledger.Flush();
                return count;
            }
            if (notice is not null)
                notice();
            else
                await wait!.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The device is gone. Under the lock.</summary>
    public void Close()
    {
        _waiting.Clear();
        Wake();
    }

    private bool TryTake(Memory<byte> buffer, out int count, out Action? notice, out Task? wait)
    {
        (count, notice, wait) = (0, null, null);
        lock (ledger.Gate)
        {
            if (ledger.IsClosed)
                return true;
            if (_waiting.First is not { } first)
            {
                wait = (_readable ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
                return false;
            }
            notice = first.Value.Notice;
            if (notice is not null)
            {
                _waiting.RemoveFirst();
                return false;
            }
            while (count < buffer.Length && _waiting.First is { Value.Urb: { } urb })
                count += Consume(urb, buffer.Span[count..]);
            return true;
        }
    }

    private int Consume(Urb urb, Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, urb.Length - urb.Consumed);
        urb.Data.Span.Slice(urb.Consumed, count).CopyTo(buffer);
        urb.Consumed += count;
        if (urb.Consumed < urb.Length)
            return count;
        _waiting.RemoveFirst();
        Leave(urb);
        ledger.Complete(urb, UsbStatus.Ok, urb.Length);
        return count;
    }

    private void Leave(Urb urb) => (_bytes, _urbs) = (_bytes - urb.Length, _urbs - 1);

    private void Wake()
    {
        _readable?.TrySetResult();
        _readable = null;
    }
}
