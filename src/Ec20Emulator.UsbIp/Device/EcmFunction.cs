using System.Buffers.Binary;
using Ec20Emulator.Modem;
using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>The network card where it is ECM: its data interface, with the control interface beside it (ECM120). The wire is up while the host has the data interface open.</summary>
internal sealed class EcmFunction : IUsbFunction
{
    private const byte SetPacketFilter = 0x43;
    private const int Directed = 0x05; // or all
    private const uint Down = 150_000_000;
    private const uint Up = 50_000_000;

    private readonly UrbLedger _ledger;
    private readonly Ec20Modem _modem;
    private readonly Doorbell _bell;
    private readonly EthernetPort _port;
    private readonly byte _number;
    private bool _isPlugged;

    /// <summary>Makes one.</summary>
    /// <param name="ledger">The requests of the device.</param>
    /// <param name="number">Number of the control interface.</param>
    /// <param name="modem">The modem.</param>
    /// <param name="hostAddress">Address of the host on the wire, 6 octets.</param>
    public EcmFunction(UrbLedger ledger, byte number, Ec20Modem modem, byte[] hostAddress)
    {
        (_ledger, _number, _modem) = (ledger, number, modem);
        _bell = new Doorbell(modem.Core.Mailbox, Look);
        Frames = new PacketPipe(ledger, _bell.Ring);
        Notifications = new NotificationIn(ledger);
        Control = new ControlInterface(this);
        _port = new EthernetPort(Frames, [(byte)(hostAddress[0] | 4), .. hostAddress[1..]], hostAddress, () => modem.Assembly.RmNet.Use().Call.GiveAddress());
    }

    /// <summary>Frames, both ways.</summary>
    public PacketPipe Frames { get; }

    /// <summary>News for the host.</summary>
    public NotificationIn Notifications { get; }

    /// <summary>The control interface.</summary>
    public IUsbFunction Control { get; }

    public byte Alternate { get; private set; }

    /// <summary>The address a host finds in the device: local, the modem's own.</summary>
    /// <param name="seed">The modem's seed.</param>
    public static byte[] AddressOf(int seed)
    {
        var address = new byte[6];
        new Random(seed).NextBytes(address);
        (address[0], address[1]) = (0x02, 0x2C);
        return address;
    }

    public bool Select(ushort alternate)
    {
        if (alternate > 1)
            return false;
        Alternate = (byte)alternate;
        Notifications.Clear();
        Frames.IsOpen = alternate == 1;
        if (alternate == 1)
            TellOfLink();
        _bell.Ring();
        return true;
    }

    public byte[]? Answer(in Setup setup, ReadOnlyMemory<byte> data) => null;

    public void Close()
    {
        Alternate = 0;
        _bell.Ring();
    }

    private void TellOfLink()
    {
        Notifications.Add([0xA1, 0x00, 1, 0, _number, 0, 0, 0]);
        var speed = new byte[] { 0xA1, 0x2A, 0, 0, _number, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
        BinaryPrimitives.WriteUInt32LittleEndian(speed.AsSpan(8), Down);
        BinaryPrimitives.WriteUInt32LittleEndian(speed.AsSpan(12), Up);
        Notifications.Add(speed);
    }

    /// <summary>On the mailbox: the modem sees what has changed here.</summary>
    private void Look()
    {
        bool isOpen;
        lock (_ledger.Gate)
            isOpen = Alternate == 1;
        var network = _modem.Assembly.RmNet.Use();
        if (isOpen && !_isPlugged)
        {
            network.Traffic.Plug(_port);
            network.Automatic.Begin();
        }
        else if (!isOpen && _isPlugged && network.Traffic.Port == _port)
        {
            network.Traffic.Unplug(_port);
            network.Automatic.End();
        }
        _isPlugged = isOpen;
        if (isOpen)
            network.Traffic.PortChanged();
    }

    /// <summary>The interface that has the requests and the news.</summary>
    private sealed class ControlInterface(EcmFunction function) : IUsbFunction
    {
        public byte[]? Answer(in Setup setup, ReadOnlyMemory<byte> data)
        {
            if (setup is not { IsIn: false, Request: SetPacketFilter })
                return null;
            function._port.IsHeard = (setup.Value & Directed) != 0;
            function._bell.Ring();
            return [];
        }

        public void Close()
        {
        }
    }
}
