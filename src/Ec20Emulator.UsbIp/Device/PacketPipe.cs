using Ec20Emulator.Modem.Features.RmNet;
using Ec20Emulator.Ppp;
using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>
/// The bulk endpoints of a network interface: a request is a packet, each way. Packets of the host wait as its requests until the modem takes
/// them, and the modem makes one for the host when a request waits for it; so nothing is kept here but requests, and of these no more than
/// <see cref="UrbLedger.MostAtEndpoint"/>.
/// </summary>
/// <param name="ledger">The requests of the device.</param>
/// <param name="changed">Called, under the lock, when there is a packet of the host, or room for one; must not wait.</param>
internal sealed class PacketPipe(UrbLedger ledger, Action changed) : IPacketPort
{
    /// <summary>EOVERFLOW: the packet is larger than what the host asked for.</summary>
    private const int TooLarge = -75;

    private readonly Pending _in = new(ledger, changed);
    private readonly Pending _out = new(ledger, changed);

    /// <summary>False where the endpoints are not there, with the alternate setting the host has selected. Under the lock.</summary>
    public bool IsOpen
    {
        get => _in.IsOpen;
        set => (_in.IsOpen, _out.IsOpen) = (value, value);
    }

    /// <summary>Packets for the host.</summary>
    public IEndpoint In => _in;

    /// <summary>Packets of the host.</summary>
    public IEndpoint Out => _out;

    public bool HasRoom
    {
        get
        {
            lock (ledger.Gate)
                return _in.Urbs.First is not null && !ledger.IsClosed;
        }
    }

    public bool TryRead(out ReadOnlyMemory<byte> packet)
    {
        lock (ledger.Gate)
        {
            var urb = ledger.IsClosed ? null : _out.Take();
            packet = urb?.Data ?? default;
            if (urb is not null)
                ledger.Complete(urb, UsbStatus.Ok, urb.Length);
            return urb is not null;
        }
    }

    public void Write(ReadOnlySpan<byte> packet)
    {
        lock (ledger.Gate)
        {
            if (_in.Take() is not { } urb)
                return;
            if (packet.Length <= urb.Length)
                ledger.Complete(urb, UsbStatus.Ok, packet.Length, packet);
            else
                ledger.Complete(urb, TooLarge, 0);
        }
    }

    public void Flush() => ledger.Flush();

    public IpSettings ToHost(IpSettings granted) => granted;

    /// <summary>Requests that wait at one of the two.</summary>
    private sealed class Pending(UrbLedger ledger, Action changed) : IEndpoint
    {
        public LinkedList<Urb> Urbs { get; } = [];

        public bool IsOpen { get; set; }

        public Urb? Take()
        {
            var urb = Urbs.First?.Value;
            if (urb is not null)
                Urbs.RemoveFirst();
            return urb;
        }

        public void Submit(Urb urb)
        {
            if (!IsOpen || Urbs.Count >= UrbLedger.MostAtEndpoint)
            {
                ledger.Complete(urb, IsOpen ? UsbStatus.NoRoom : UsbStatus.Stall, 0);
                return;
            }
            Urbs.AddLast(urb);
            changed();
        }

        public void Forget(Urb urb) => Urbs.Remove(urb);
    }
}
