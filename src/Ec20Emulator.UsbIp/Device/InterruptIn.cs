using Ec20Emulator.Ports;
using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>
/// The modem's lines for the host: SERIAL_STATE of a CDC modem (PSTN120 section 6.5.4). CTS is not among them. A host that does not ask gets
/// them as they are when it does.
/// </summary>
/// <param name="ledger">The requests of the device.</param>
/// <param name="number">Number of the interface.</param>
internal sealed class InterruptIn(UrbLedger ledger, byte number) : IEndpoint
{
    private const byte Carrier = 1;
    private const byte DataSetReady = 2;
    private const byte Ring = 8;

    private readonly LinkedList<Urb> _waiting = [];
    private DceLines _lines;
    private DceLines? _told;

    public void Submit(Urb urb)
    {
        if (_waiting.Count >= UrbLedger.MostAtEndpoint)
            ledger.Complete(urb, UsbStatus.NoRoom, 0);
        else
            _waiting.AddLast(urb);
        Tell();
    }

    public void Forget(Urb urb)
    {
        _waiting.Remove(urb);
        if (_waiting.Count == 0)
            _told = null;
    }

    /// <summary>The modem drives its lines.</summary>
    public void Set(DceLines lines)
    {
        lock (ledger.Gate)
        {
            _lines = lines & ~DceLines.Cts;
            Tell();
        }
        ledger.Flush();
    }

    private void Tell()
    {
        if (_told == _lines || _waiting.First is not { } first)
            return;
        _waiting.RemoveFirst();
        _told = _lines;
        var signals = (byte)((_lines.HasFlag(DceLines.Dcd) ? Carrier : 0) | (_lines.HasFlag(DceLines.Dsr) ? DataSetReady : 0) | (_lines.HasFlag(DceLines.Ri) ? Ring : 0));
        ReadOnlySpan<byte> notification = [0xA1, 0x20, 0, 0, number, 0, 2, 0, signals, 0];
        var count = Math.Min(notification.Length, first.Value.Length);
        ledger.Complete(first.Value, UsbStatus.Ok, count, notification[..count]);
    }
}
