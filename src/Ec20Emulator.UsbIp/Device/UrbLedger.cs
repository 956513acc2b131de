using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>The requests that have their answer yet to come. All endpoints of a device share it, and its lock.</summary>
/// <param name="replies">Where answers go.</param>
internal sealed class UrbLedger(Replies replies)
{
    /// <summary>Requests that may wait at one endpoint.</summary>
    public const int MostAtEndpoint = 1024;

    private readonly Dictionary<uint, (Urb Urb, IEndpoint Endpoint)> _open = [];

    /// <summary>Held by whoever looks at or changes an endpoint.</summary>
    public Lock Gate { get; } = new();

    /// <summary>True once the device is gone: nothing is answered any more.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Requests without an answer.</summary>
    public int Count => _open.Count;

    /// <summary>Hands a request to its endpoint. Under the lock.</summary>
    /// <exception cref="InvalidDataException">Another of its number waits.</exception>
    public void Submit(Urb urb, IEndpoint endpoint)
    {
        if (IsClosed)
            return;
        if (!_open.TryAdd(urb.Number, (urb, endpoint)))
            throw new InvalidDataException($"a request with number {urb.Number} while another of that number waits");
        endpoint.Submit(urb);
    }

    /// <summary>Takes a request back. Under the lock.</summary>
    /// <param name="number">Number of the unlink.</param>
    /// <param name="target">Number of the request.</param>
    public void Unlink(uint number, uint target)
    {
        if (IsClosed)
            return;
        var isOpen = _open.Remove(target, out var entry);
        if (isOpen)
            entry.Endpoint.Forget(entry.Urb);
        replies.AddUnlinked(number, isOpen ? UsbStatus.TakenBack : UsbStatus.Ok);
    }

    /// <summary>Answers a request. Under the lock; <see cref="Flush"/> sends it.</summary>
    public void Complete(Urb urb, int status, int length, ReadOnlySpan<byte> data = default)
    {
        if (_open.Remove(urb.Number))
            replies.AddSubmitted(urb.Number, status, length, data);
    }

    /// <summary>Sends answers, once the lock is free.</summary>
    public void Flush() => replies.Flush();

    /// <summary>Nothing is answered any more. Under the lock.</summary>
    public void Close()
    {
        IsClosed = true;
        _open.Clear();
    }
}
