using System.Net;
using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Ppp;
using Ec20Emulator.Ppp.Dhcp;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.RmNet;

/// <summary>
/// Joins the network interface of a host to the call over it: packets go to the network behind the context while there is a call, and are lost
/// while there is none. Packets for the host are made as it takes them. Lives on the mailbox.
/// </summary>
internal sealed class PacketInterface
{
    /// <summary>Packets of each direction in one turn: AT commands get theirs in between.</summary>
    private const int MostInOneTurn = 64;

    private const int Mtu = 1500;

    private readonly ModemCore _core;
    private readonly RmNetCall _call;
    private readonly PacketCounter _counter;
    private readonly ILogger _log;
    private readonly ModemTimer _due;
    private byte[] _packet = [];
    private PdnConnection? _connection;
    private CaptureInterface? _capture;
    private bool _isPumpDue;

    /// <summary>Makes one without a host.</summary>
    public PacketInterface(ModemCore core, RmNetCall call, PacketCounter counter)
    {
        (_core, _call, _counter, _log) = (core, call, counter, core.Logs.CreateLogger("RmNet"));
        _due = core.Scheduler.HostTimer(Tick);
        call.Changed += CallChanged;
    }

    /// <summary>The host's interface; null while there is none.</summary>
    public IPacketPort? Port { get; private set; }

    /// <summary>The network behind the call; null while nothing has gone over it.</summary>
    public IpStack? Stack => _connection?.Stack;

    /// <summary>Bytes of IP packets of the host in this call.</summary>
    public long BytesFromHost { get; private set; }

    /// <summary>Bytes of IP packets to the host in this call.</summary>
    public long BytesToHost { get; private set; }

    /// <summary>A host has an interface. One that was there before is forgotten.</summary>
    public void Plug(IPacketPort port)
    {
        Disconnect();
        Port = port;
        _packet = new byte[Mtu];
        PumpSoon();
    }

    /// <summary>An interface is gone; nothing where another is there by now.</summary>
    public void Unplug(IPacketPort port)
    {
        if (Port != port)
            return;
        Port = null;
        _packet = [];
        Disconnect();
    }

    /// <summary>The interface has a packet of the host, or takes one for it.</summary>
    public void PortChanged() => Pump();

    private void PumpSoon()
    {
        if (_isPumpDue || Port is null)
            return;
        _isPumpDue = true;
        _core.Mailbox.AtTurnEnd(Pump);
    }

    private void Pump()
    {
        _isPumpDue = false;
        if (Port is not { } port)
            return;
        var moved = 0;
        while (moved < MostInOneTurn && (MoveIn(port) | MoveOut(port)))
            moved++;
        port.Flush();
        if (moved == MostInOneTurn)
            _core.Mailbox.Post(Pump);
        if (Stack?.DueIn is { } due)
            _due.Start(due);
        else
            _due.Stop();
    }

    private bool MoveIn(IPacketPort port)
    {
        if (!port.TryRead(out var packet))
            return false;
        if (_call.Context is { } context)
            Receive(context, port, packet.Span);
        return true;
    }

    private void Receive(PdpContext context, IPacketPort port, ReadOnlySpan<byte> packet)
    {
        if (packet.IsEmpty || !_call.Carries(packet[0] >> 4))
            return;
        _connection ??= Connect(context, port);
        _capture?.Add(CaptureDirection.Outbound, default, packet);
        BytesFromHost += packet.Length;
        _counter.AddSent(packet.Length);
        if (!_connection.Filter.Loses(FaultLocation.Dte, packet))
            _connection.Stack.Receive(packet);
    }

    private bool MoveOut(IPacketPort port)
    {
        if (_connection is null || !port.HasRoom || _connection.Stack.WriteNext(_packet) is var size && size == 0)
            return false;
        var packet = _packet.AsSpan(0, size);
        if (_connection.Filter.Loses(FaultLocation.Dce, packet))
            return true;
        _capture?.Add(CaptureDirection.Inbound, default, packet);
        BytesToHost += size;
        _counter.AddReceived(size);
        port.Write(packet);
        return true;
    }

    private PdnConnection Connect(PdpContext context, IPacketPort port)
    {
        (BytesFromHost, BytesToHost) = (0, 0);
        _capture = _core.Capture?.InterfaceOf(LinkType.RawIp, "network interface");
        var settings = port.ToHost(PdnConnection.SettingsOf(context));
        var connection = new PdnConnection(_core, context, settings, PumpSoon, _log);
        connection.Stack.Mtu = Mtu;
        connection.Stack.OwnIdentifier = 1;
        if (settings.Ipv4 is { } address)
            connection.Stack.Dhcp = new DhcpServer(new DhcpLease(address, RouterOf(address), settings.ToldDns), _call.GiveAddress);
        return connection;
    }

    /// <summary>A host needs a router besides itself; none has this address here, as it is the first of its network.</summary>
    private static IPAddress RouterOf(IPAddress address) => new([.. address.GetAddressBytes()[..3], 1]);

    private void CallChanged()
    {
        if (_call.Context is null)
            Disconnect();
    }

    /// <summary>What went over the last call ends with it.</summary>
    private void Disconnect()
    {
        _connection?.Stack.DropAll();
        _connection = null;
        _due.Stop();
    }

    private void Tick()
    {
        Stack?.Tick();
        Pump();
    }
}
