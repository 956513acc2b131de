using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>Notifications of a CDC function for the host, each in a request of its own (CDC120 section 6.3). Its members are called under the lock.</summary>
/// <param name="ledger">The requests of the device.</param>
internal sealed class NotificationIn(UrbLedger ledger) : IEndpoint
{
    /// <summary>Notifications kept for a host that does not ask; those beyond are lost.</summary>
    public const int MostKept = 64;

    private readonly Queue<byte[]> _kept = [];
    private readonly LinkedList<Urb> _waiting = [];

    public void Submit(Urb urb)
    {
        if (_waiting.Count >= UrbLedger.MostAtEndpoint)
            ledger.Complete(urb, UsbStatus.NoRoom, 0);
        else
            _waiting.AddLast(urb);
        Tell();
    }

    public void Forget(Urb urb) => _waiting.Remove(urb);

    /// <summary>Tells the host something; <see cref="UrbLedger.Flush"/> sends it.</summary>
    public void Add(byte[] notification)
    {
        if (_kept.Count < MostKept && !ledger.IsClosed)
            _kept.Enqueue(notification);
        Tell();
    }

    /// <summary>Nothing of what is kept is told any more.</summary>
    public void Clear() => _kept.Clear();

    private void Tell()
    {
        while (_kept.Count > 0 && _waiting.First is { } first)
        {
            _waiting.RemoveFirst();
            var notification = _kept.Dequeue();
            var count = Math.Min(notification.Length, first.Value.Length);
            ledger.Complete(first.Value, UsbStatus.Ok, count, notification.AsSpan(0, count));
        }
    }
}
