using System.Net;
using Ec20Emulator.Modem.Core;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>
/// The receiving half of a socket: what comes from the peer, and how it reaches the host - read by a command, pushed, or raw on a port in
/// transparent mode. Lives on the mailbox.
/// </summary>
internal sealed class SocketInbox(ModemCore core, ModemSocket socket) : ISocketReceiver
{
    private readonly SocketAnnouncer _announcer = new(core.Urcs, socket);
    private SocketReader? _reader;
    private bool _isDiscarding;

    /// <summary>Access mode now.</summary>
    public AccessMode Mode { get; private set; } = socket.Request.Mode;

    /// <summary>Received and unread.</summary>
    public ReceiveStore Received { get; private set; } = new(false, ReceiveStore.DefaultCapacity);

    /// <summary>The port this connection is joined to in transparent mode; null otherwise.</summary>
    public TransparentJoint? Joint { get; private set; }

    /// <summary>True once the host has closed the socket: what still comes is dropped.</summary>
    public bool IsDiscarding => _isDiscarding;

    /// <summary>Completes when no read is under way.</summary>
    public Task Idle => _reader?.Idle ?? Task.CompletedTask;

    public int Room => this switch
    {
        { _isDiscarding: true } => int.MaxValue,
        { Joint: { } joint } => joint.Room,
        _ when socket.State is SocketState.Connected => Received.Free,
        _ => 0,
    };

    /// <summary>The connection is there; nothing is read yet.</summary>
    public void Open(ISocketLink link)
    {
        Received = new ReceiveStore(link.IsDatagram, socket.Settings.ReceiveBufferSize);
        _reader = new SocketReader(core.Mailbox, link, this, socket.Ended);
    }

    /// <summary>Reads on, if there is room: when the open has been answered, and when something was taken.</summary>
    public void ReadOn() => _reader?.Continue();

    /// <summary>Takes up to a number of bytes that came, for a read command.</summary>
    public ReadOnlyMemory<byte> Take(int maximum, out IPEndPoint? from)
    {
        var data = Received.Take(maximum, out from, socket.Settings.ReadsDatagramsAsStream);
        socket.Traffic.Read += data.Length;
        if (Received.IsEmpty)
        {
            _announcer.ReadEmpty();
            socket.NoteSpent();
        }
        ReadOn();
        return data;
    }

    /// <summary>Data as it goes out on a port: as it is, or as hexadecimal digits ("dataformat").</summary>
    public ReadOnlyMemory<byte> Present(ReadOnlyMemory<byte> data) =>
        socket.IsTcpIp && socket.Settings.ReceivesHex ? HexText.Of(data.Span) : data;

    /// <summary>AT+QISWTMD to buffer or push mode; data that waits is pushed at once (tcpip.md 3.7).</summary>
    public void SwitchTo(AccessMode mode)
    {
        if (mode == Mode)
            return;
        Mode = mode;
        _announcer.ModeChanged();
        ReadOn();
    }

    /// <summary>Joins the connection to a port in transparent mode; what waits goes out raw first.</summary>
    public void Join(TransparentJoint joint)
    {
        Mode = AccessMode.Transparent;
        Joint = joint;
        joint.Start();
        ReadOn();
    }

    /// <summary>The port left transparent mode: the socket behaves as in buffer mode from here on (tcpip.md 5).</summary>
    public void Unjoin()
    {
        Joint = null;
        Mode = AccessMode.Buffer;
        _announcer.ModeChanged();
        ReadOn();
    }

    public void Arrived(ReadOnlySpan<byte> data, IPEndPoint? from)
    {
        if (_isDiscarding)
            return;
        socket.Traffic.AddReceived(data.Length);
        if (Joint is { } joint)
        {
            socket.Traffic.Read += data.Length;
            joint.Deliver(data);
            return;
        }
        Received.Add(data, from);
        _announcer.DataArrived();
    }

    public void ReadingEnded(Exception? failure) => socket.ReadingEnded(failure);

    /// <summary>The connection has ended while it was open.</summary>
    /// <param name="announce">True to tell the host; a port in transparent mode is always told.</param>
    public void TellEnd(bool announce)
    {
        if (Joint is { } joint)
        {
            (Joint, Mode) = (null, AccessMode.Buffer);
            joint.LoseCarrier();
        }
        else if (announce)
            _announcer.Closed();
    }

    /// <summary>The host closes: no news any more; what still comes is dropped.</summary>
    public void Discard()
    {
        _isDiscarding = true;
        _announcer.Mute();
        ReadOn();
    }

    /// <summary>The id is given back.</summary>
    public void Clear()
    {
        _announcer.Mute();
        if (Joint is { } joint)
        {
            Joint = null;
            joint.LoseCarrier();
        }
        Received.Clear();
    }
}
