using System.Net.Sockets;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Faults.Bytes;
using Ec20Emulator.Modem.Features.Mqtt.Packets;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Secure;
using Microsoft.Extensions.Logging;
using MQTTnet.Adapter;
using MQTTnet.Exceptions;
using MQTTnet.Packets;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>Who a connection tells what happens. On the mailbox.</summary>
internal interface IConnectionOwner
{
    /// <summary>True where the server has been spoken to, and may answer.</summary>
    bool MayReceive { get; }

    /// <summary>Bytes that may be read on; 0 holds the server back.</summary>
    int Room { get; }

    /// <summary>A packet came.</summary>
    void Received(MqttPacket packet);

    /// <summary>The connection has ended by itself.</summary>
    void Ended(LinkStatus why, string story);
}

/// <summary>The connection of a client with its server, packet by packet. Lives on the mailbox; reads and writes off it.</summary>
internal sealed class ServerConnection : ISocketReceiver
{
    private readonly ISocketLink _link;
    private readonly PacketCodec _codec;
    private readonly IConnectionOwner _owner;
    private readonly PacketCounter _counter;
    private readonly ILogger _log;
    private readonly PacketFramer _framer = new();
    private readonly SocketReader _reader;
    private readonly SocketSender _sender;
    private readonly SocketEnd _end;
    private readonly Queue<(long Mark, Action Then)> _awaited = new();
    private long _accepted;
    private bool _isClosing;
    private bool _isReleased;

    public ServerConnection(ModemCore core, int id, ISocketLink link, PacketCodec codec, IConnectionOwner owner, PacketCounter counter, ILogger log)
    {
        (_link, _codec, _owner, _counter, _log) = (link, codec, owner, counter, log);
        _end = new SocketEnd(core, id, log);
        _sender = new SocketSender(core.Mailbox, link, OnProgress, OnSendingFailed, _end.Cut);
        _reader = new SocketReader(core.Mailbox, link, this, _end.Cut);
        _end.Follow(link, _sender);
    }

    /// <summary>The true local port.</summary>
    public int LocalPort => _link.LocalPort;

    /// <summary>True while the server is held back: its answers may wait behind what the host does not take.</summary>
    public bool IsHeldBack => Room <= 0;

    /// <summary>Called for each packet accepted.</summary>
    public Action? Sent { get; set; }

    /// <summary>Where the last packet accepted ends in all that was.</summary>
    public long Mark => _accepted;

    public int Room => _isClosing ? int.MaxValue : _sender.Free <= 0 ? 0 : _owner.Room;

    /// <summary>Reads on, if there is room.</summary>
    public void ReadOn() => _reader.Continue();

    /// <summary>Accepts a packet of the host, whole or not at all.</summary>
    /// <returns>False where the send buffer is full.</returns>
    public bool TrySend(MqttPacket packet)
    {
        var bytes = _codec.Encode(packet);
        return _sender.TryAccept(bytes) && Count(bytes.Length);
    }

    /// <summary>Accepts a packet of the protocol; bounded, as nothing is read on while the send buffer is full.</summary>
    /// <exception cref="MqttProtocolViolationException">Its fields do not go together.</exception>
    public void Send(MqttPacket packet)
    {
        var bytes = _codec.Encode(packet);
        _sender.Accept(bytes);
        Count(bytes.Length);
    }

    /// <summary>True where the network has taken all up to a mark.</summary>
    public bool HasTaken(long mark) => !_sender.HasFailed && _accepted - _sender.Pending >= mark;

    /// <summary>Does something once the network has taken all accepted so far; never where it does not.</summary>
    public void WhenTaken(Action then) => _awaited.Enqueue((_accepted, then));

    /// <summary>Ends in order: what was accepted goes out, goodbye is said and the server's awaited. What comes meanwhile is dropped.</summary>
    /// <param name="gone">Called when all that is done.</param>
    public void Close(Action gone)
    {
        _isClosing = true;
        _end.Gone = gone;
        _end.SayGoodbyeOnceDrained();
        ReadOn();
    }

    /// <summary>Lets go of the connection.</summary>
    /// <param name="abort">True to reset it.</param>
    public void Release(bool abort)
    {
        _isReleased = true;
        _end.Gone = null;
        _end.Release(_link, Task.WhenAll(_reader.Idle, _sender.Idle), abort);
    }

    public void Arrived(ReadOnlySpan<byte> data, System.Net.IPEndPoint? from)
    {
        _counter.AddReceived(data.Length);
        if (_isClosing || _isReleased)
            return;
        if (!_owner.MayReceive)
        {
            _owner.Ended(LinkStatus.ClosedByClient, "the server speaks before it is spoken to");
            return;
        }
        try
        {
            _framer.Take(data, Take, Skipped);
        }
        catch (MqttProtocolViolationException violation)
        {
            _owner.Ended(LinkStatus.ClosedByClient, $"what came is not MQTT: {violation.Message}");
        }
    }

    public void ReadingEnded(Exception? failure)
    {
        if (_isReleased)
            return;
        if (_isClosing)
            _end.PeerDone(failure is null);
        else
            _owner.Ended(StatusOf(failure), failure?.Message ?? "the server has closed it");
    }

    private static LinkStatus StatusOf(Exception? failure) => failure switch
    {
        null or BrokenOffException or TlsFailureException { Failure: TlsFailure.Transport } => LinkStatus.ClosedByPeer,
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted } } => LinkStatus.ClosedByPeer,
        _ => LinkStatus.LinkDown,
    };

    private bool Take(ReceivedMqttPacket received)
    {
        _owner.Received(_codec.Decode(received));
        return !_isReleased && !_isClosing;
    }

    private void Skipped(int length) => MqttLog.TooLarge(_log, length, PacketFramer.Largest);

    private bool Count(int length)
    {
        _accepted += length;
        _counter.AddSent(length);
        Sent?.Invoke();
        return true;
    }

    private void OnProgress()
    {
        _end.SendProgressed();
        while (_awaited.TryPeek(out var next) && HasTaken(next.Mark))
        {
            _awaited.Dequeue();
            next.Then();
        }
        ReadOn();
    }

    /// <summary>The end of the connection is left to the reader, but where a record could not be made: of that it hears nothing.</summary>
    private void OnSendingFailed(Exception failure)
    {
        MqttLog.SendingFailed(_log, failure.Message);
        if (!_isReleased && !_isClosing && failure is TlsFailureException { Failure: TlsFailure.Record })
            _owner.Ended(LinkStatus.SendFailed, failure.Message);
    }
}
