using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Mqtt.Packets;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Networking;
using Microsoft.Extensions.Logging;
using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>
/// One of the six clients, from AT+QMTOPEN to its end (http-mqtt-ftp.md 4). Every result and URC of it goes out here. Lives on the mailbox.
/// </summary>
internal sealed class MqttClient : IConnectionOwner, IExchangeReporter
{
    private readonly ModemCore _core;
    private readonly IPacketContexts _contexts;
    private readonly ModemTimer _deadline;
    private readonly SessionMemory _memory = new();
    private ClientOpening? _opening;
    private ServerConnection? _connection;
    private ServerSession? _session;
    private bool _isDisconnectTold;

    public MqttClient(ModemCore core, IPacketContexts contexts, int id)
    {
        (_core, _contexts, Id) = (core, contexts, id);
        Log = core.Logs.CreateLogger("Mqtt");
        Messages = new ReceivedMessages(core, id, Settings, Log) { RoomMade = () => _connection?.ReadOn() };
        _deadline = core.Scheduler.Timer(OnDeadline);
    }

    /// <summary>0-5.</summary>
    public int Id { get; }

    /// <summary>Settings, for opens and connects to come.</summary>
    public ClientSettings Settings { get; } = new();

    public ClientState State { get; private set; }

    /// <summary>What the host dialled last.</summary>
    public NetworkTarget? Target { get; private set; }

    /// <summary>Messages on their way to the host.</summary>
    public ReceivedMessages Messages { get; }

    /// <summary>What is under way; null while the client is not connected.</summary>
    public Exchanges? Exchanges => _session?.Exchanges;

    /// <summary>True where the network has taken all that was sent.</summary>
    public bool HasSentAll => _connection?.HasTaken(_connection.Mark) ?? true;

    public ILogger Log { get; }

    public bool MayReceive => State is not ClientState.Open;

    public int Room => Messages.Room;

    /// <summary>Begins to open. The result comes as a URC.</summary>
    /// <param name="home">The port its news belongs to.</param>
    /// <param name="host">Name or address of the server.</param>
    /// <param name="port">1-65535.</param>
    /// <param name="links">Makes the link.</param>
    public void Open(ModemPort home, string host, int port, ClientLinks links)
    {
        var context = _contexts.StateOf(Settings.ContextId);
        if (State is ClientState.Opening)
            _core.Mailbox.Post(() => TellOpen(OpenResult.InUse));
        else if (context is not ContextState.Active)
        {
            Messages.Home = home;
            MqttLog.NoContext(Log, Id, Settings.ContextId);
            _core.Mailbox.Post(() => TellOpen(context is ContextState.Broken ? OpenResult.NetworkBroken : OpenResult.ContextInactive));
        }
        else
        {
            Messages.Home = home;
            (State, Target) = (ClientState.Opening, new NetworkTarget(host, port, _contexts.DnsServersOf(Settings.ContextId)));
            _opening = new ClientOpening(_core, Id, OnOpened, Log);
            _opening.Begin(links.For(Target, Settings));
        }
    }

    /// <summary>Sends CONNECT; the client is open.</summary>
    /// <exception cref="MQTTnet.Exceptions.MqttProtocolViolationException">Its fields do not go together.</exception>
    public void Connect(MqttConnectPacket packet)
    {
        _connection!.Send(packet);
        _memory.Begin(packet);
        State = ClientState.Connecting;
        _deadline.Start(Settings.Delivery.AnswerTime);
    }

    /// <summary>Sends DISCONNECT and ends; the client is connected.</summary>
    public void Disconnect()
    {
        FailSession();
        (State, _isDisconnectTold) = (ClientState.Disconnecting, false);
        _connection!.Send(new MqttDisconnectPacket());
        _connection.WhenTaken(TellDisconnected);
        _deadline.Start(Settings.Delivery.AnswerTime);
        _connection.Close(() => End(LinkStatus.Disconnected, "behind DISCONNECT"));
    }

    /// <summary>Ends the connection without DISCONNECT; there is one, or an open is at work.</summary>
    public void Close()
    {
        FailSession();
        if (State is ClientState.Connecting)
            Tell($"+QMTCONN: {Id},2");
        if (_connection is not { } connection)
        {
            _opening?.GiveUp();
            State = ClientState.Closed;
            _core.Mailbox.Post(TellClosed);
            return;
        }
        State = ClientState.Closing;
        _deadline.Start(Settings.Delivery.AnswerTime);
        connection.Close(() => End(LinkStatus.Disconnected, "by AT+QMTCLOSE"));
    }

    /// <summary>The PDP context is gone, and the connection with it.</summary>
    public void LoseContext()
    {
        if (State is ClientState.Opening)
        {
            _opening?.GiveUp();
            State = ClientState.Closed;
            TellOpen(OpenResult.NetworkBroken);
        }
        else if (State is not ClientState.Closed)
            End(LinkStatus.ClosedByPeer, "its PDP context is gone", abort: true);
    }

    /// <summary>Power is gone: everything ends without a word.</summary>
    public void PowerOff()
    {
        _opening?.GiveUp();
        _deadline.Dispose();
        _session?.Dispose();
        _connection?.Release(abort: true);
        (State, _connection, _session) = (ClientState.Closed, null, null);
        Messages.Clear();
    }

    public void Received(MqttPacket packet)
    {
        if (packet is MqttConnAckPacket answer && State is ClientState.Connecting)
            OnConnack(answer);
        else if (_session?.TryTake(packet) != true)
            Ended(LinkStatus.ClosedByClient, $"{packet.GetType().Name} came at a time it may not");
    }

    public void Ended(LinkStatus why, string story) => End(State is ClientState.Connecting ? LinkStatus.ConnackFailed : why, story);

    public void Tell(Exchange exchange, ExchangeResult result, string values = "") =>
        Tell($"{exchange.Command}: {Id},{exchange.MessageId},{(int)result}{values}");

    public void SendingFails() => End(LinkStatus.SendFailed, "the network takes nothing", abort: true);

    private void OnOpened(ISocketLink? link, OpenResult result)
    {
        _opening = null;
        State = link is null ? ClientState.Closed : ClientState.Open;
        if (link is not null)
        {
            _connection = new ServerConnection(_core, Id, link, new PacketCodec(Settings.Version), this, _contexts.Counter, Log);
            MqttLog.Opened(Log, Id, Target!.Host, Target.Port);
        }
        TellOpen(result);
        _connection?.ReadOn();
    }

    private void OnConnack(MqttConnAckPacket answer)
    {
        _deadline.Stop();
        State = ClientState.Connected;
        Tell($"+QMTCONN: {Id},0,{(int)answer.ReturnCode}");
        if (answer.ReturnCode is not MqttConnectReturnCode.ConnectionAccepted)
        {
            End(LinkStatus.ConnackFailed, $"the server refuses with {answer.ReturnCode}");
            return;
        }
        _session = new ServerSession(_core.Scheduler, _connection!, this, _memory, OnPingFailed);
    }

    private void OnPingFailed()
    {
        Tell($"+QMTPING: {Id},1");
        End(LinkStatus.PingFailed, "no ping is answered", abort: true);
    }

    private void OnDeadline()
    {
        if (State is ClientState.Connecting)
        {
            var (why, story) = HasSentAll ? (LinkStatus.ConnackFailed, "no CONNACK came in time") : (LinkStatus.ConnectFailed, "CONNECT did not go out in time");
            End(why, story, abort: true);
        }
        else
            End(_isDisconnectTold ? LinkStatus.Disconnected : LinkStatus.SendFailed, "the server did not close in time");
    }

    private void FailSession()
    {
        _session?.Fail();
        _session = null;
    }

    private void End(LinkStatus why, string story, bool abort = false)
    {
        var was = State;
        if (was is ClientState.Closed)
            return;
        FailSession();
        _deadline.Stop();
        _connection?.Release(abort);
        (State, _connection) = (ClientState.Closed, null);
        MqttLog.Ended(Log, Id, story);
        if (was is ClientState.Closing)
        {
            TellClosed();
            return;
        }
        if (was is ClientState.Connecting)
            Tell($"+QMTCONN: {Id},2");
        else if (was is ClientState.Disconnecting && !_isDisconnectTold)
            Tell($"+QMTDISC: {Id},-1");
        Tell($"+QMTSTAT: {Id},{(int)why}");
    }

    private void TellDisconnected()
    {
        _isDisconnectTold = true;
        Tell($"+QMTDISC: {Id},0");
    }

    private void TellClosed() => Tell($"+QMTCLOSE: {Id},0");

    private void TellOpen(OpenResult result) => Tell($"+QMTOPEN: {Id},{(int)result}");

    private void Tell(string line) => _core.Urcs.Send(line, Messages.Home!);
}
