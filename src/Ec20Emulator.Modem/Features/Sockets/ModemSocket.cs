using System.Net;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Packet;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>
/// One of the 12 sockets, be it SSL, TCP or UDP: state, data on its way, and how news of it reaches the host. Lives on the mailbox.
/// </summary>
internal sealed class ModemSocket : ISocketReceiver
{
    private readonly ModemCore _core;
    private readonly SocketEnd _end;
    private readonly SocketAnnouncer _announcer;
    private SocketReader? _reader;
    private bool _isDiscarding;

    public ModemSocket(ModemCore core, SocketSettings settings, SocketRequest request, PacketCounter counter)
    {
        Traffic = new SocketTraffic(counter);
        (_core, Settings, Request, Mode) = (core, settings, request, request.Mode);
        Log = core.Logs.CreateLogger("Socket");
        _announcer = new SocketAnnouncer(core.Urcs, this);
        _end = new SocketEnd(core, request.Id, Log);
        State = SocketStates.Next(SocketState.Initial, SocketEvent.OpenAccepted);
    }

    /// <summary>What the host asked for.</summary>
    public SocketRequest Request { get; }

    public SocketSettings Settings { get; }

    public ILogger Log { get; }

    public int Id => Request.Id;

    /// <summary>True for a socket of AT+QIOPEN: its data obeys "dataformat" and the like.</summary>
    public bool IsTcpIp => Request.Dialect == SocketDialect.TcpIp;

    /// <summary>The listener an incoming connection came from; the own id for all others.</summary>
    public int ServerId => Request.ServerId ?? Id;

    public SocketState State { get; private set; }

    /// <summary>Access mode now.</summary>
    public AccessMode Mode { get; private set; }

    /// <summary>What the socket is joined to; null until it is open.</summary>
    public ISocketLink? Link { get; private set; }

    /// <summary>The peer once it is known, else the address dialled as far as it is one.</summary>
    public IPEndPoint Remote => Link?.Remote
        ?? new IPEndPoint(IPAddress.TryParse(Request.Target.Host, out var literal) ? literal : IPAddress.Any, Request.Target.Port);

    /// <summary>The true local port; the one asked for until it is known.</summary>
    public int LocalPort => Link?.LocalPort ?? Request.LocalPort;

    /// <summary>Received and unread.</summary>
    public ReceiveStore Received { get; private set; } = new(false, ReceiveStore.DefaultCapacity);

    public SocketTraffic Traffic { get; }

    /// <summary>Where accepted data goes; null until connected.</summary>
    public SocketSender? Sender { get; private set; }

    /// <summary>Bytes sent that the peer has acknowledged; where nobody tells, that the network has taken. All of them on UDP.</summary>
    public long Acknowledged
    {
        get
        {
            var taken = Traffic.Sent - (Sender?.Pending ?? 0);
            return Link is { IsDatagram: true } ? Traffic.Sent : Math.Min(Link?.Acknowledged ?? taken, taken);
        }
    }

    /// <summary>The port this connection is joined to in transparent mode; null otherwise.</summary>
    public TransparentJoint? Joint { get; private set; }

    /// <summary>Why a read or send on the ended connection fails.</summary>
    public TcpIpError EndError { get; private set; } = TcpIpError.SocketClosed;

    /// <summary>Cancelled when the socket ends: aborts an open under way.</summary>
    public CancellationToken Ended => _end.Cut;

    /// <summary>Called once when the connection has ended, for all who wait for it.</summary>
    public Action? Gone
    {
        get => _end.Gone;
        set => _end.Gone = value;
    }

    /// <summary>Called, in a turn of its own, when the peer has ended the connection and nothing of it is left to be read.</summary>
    public Action? Spent { get; set; }

    /// <summary>Answers the open under way; called once.</summary>
    public Action<TcpIpError>? OpenAnswer { get; set; }

    /// <summary>True while a close by the host waits for the peer.</summary>
    public bool IsBeingClosed => _isDiscarding && State is SocketState.Closing;

    /// <summary>True once the connection was there.</summary>
    public bool HasOpened => Link is not null;

    /// <summary>True while the peer has ended its half and accepted data is still on its way to it.</summary>
    public bool IsDelivering => State is SocketState.Closing && _end.IsDelivering;

    /// <summary>True once close_notify and FIN are on their way behind all accepted data.</summary>
    public bool HasSaidGoodbye => _end.HasSaidGoodbye;

    /// <summary>True where what the host sends can no longer reach the peer.</summary>
    public bool CannotSend => State is not SocketState.Connected || Sender is { HasFailed: true };

    public int Room => this switch
    {
        { _isDiscarding: true } => int.MaxValue,
        { Joint: { } joint } => joint.Room,
        { State: SocketState.Connected } => Received.Free,
        _ => 0,
    };

    /// <summary>The connection is there.</summary>
    public void Establish(ISocketLink link)
    {
        Step(link.Listens ? SocketEvent.Bound : SocketEvent.Established);
        Link = link;
        if (link.Listens)
            return;
        Received = new ReceiveStore(link.IsDatagram, Settings.ReceiveBufferSize);
        Sender = new SocketSender(_core.Mailbox, link, OnSendProgressed, OnLinkFailed, Ended);
        _reader = new SocketReader(_core.Mailbox, link, this, Ended);
        _end.Follow(link, Sender);
    }

    /// <summary>Begins to read; called when the open has been answered.</summary>
    public void StartReading() => _reader?.Continue();

    /// <summary>The open failed: the id stays taken (ssl.md C3.9).</summary>
    public void FailOpen(TcpIpError error)
    {
        Step(SocketEvent.OpenFailed);
        _end.CutOff();
        AnswerOpen(error);
    }

    /// <summary>Answers the open under way; nobody waits for its end any more.</summary>
    public void AnswerOpen(TcpIpError error)
    {
        var answer = OpenAnswer;
        (OpenAnswer, Gone) = (null, null);
        answer?.Invoke(error);
    }

    /// <summary>Takes up to a number of bytes that came, for a read command.</summary>
    public ReadOnlyMemory<byte> Take(int maximum, out IPEndPoint? from)
    {
        var data = Received.Take(maximum, out from, Settings.ReadsDatagramsAsStream);
        Traffic.Read += data.Length;
        if (Received.IsEmpty)
        {
            _announcer.ReadEmpty();
            NoteSpent();
        }
        _reader?.Continue();
        return data;
    }

    /// <summary>Data as it goes out on a port: as it is, or as hexadecimal digits ("dataformat").</summary>
    public ReadOnlyMemory<byte> Present(ReadOnlyMemory<byte> data) => IsTcpIp && Settings.ReceivesHex ? HexText.Of(data.Span) : data;

    /// <summary>Accepts a send of the host, whole or not at all.</summary>
    public bool TrySend(ReadOnlySpan<byte> data, Networking.NetworkTarget? target = null)
    {
        if (Sender is not { } sender || !sender.TryAccept(data, target, Settings.SendsDatagramsAsStream))
            return false;
        Traffic.AddSent(data.Length);
        return true;
    }

    /// <summary>AT+QISWTMD to buffer or push mode; data that waits is pushed at once (tcpip.md 3.7).</summary>
    public void SwitchTo(AccessMode mode)
    {
        if (mode == Mode)
            return;
        Mode = mode;
        _announcer.ModeChanged();
        _reader?.Continue();
    }

    /// <summary>Joins the connection to a port in transparent mode; what waits goes out raw first.</summary>
    public void Join(TransparentJoint joint)
    {
        Mode = AccessMode.Transparent;
        Joint = joint;
        joint.Start();
        _reader?.Continue();
    }

    /// <summary>The port left transparent mode: the socket behaves as in buffer mode from here on (tcpip.md 5).</summary>
    public void Unjoin()
    {
        Joint = null;
        Mode = AccessMode.Buffer;
        _announcer.ModeChanged();
        _reader?.Continue();
    }

    /// <summary>The port takes output again.</summary>
    public void ReadOn() => _reader?.Continue();

    public void Arrived(ReadOnlySpan<byte> data, IPEndPoint? from)
    {
        if (_isDiscarding)
            return;
        Traffic.AddReceived(data.Length);
        if (Joint is { } joint)
        {
            Traffic.Read += data.Length;
            joint.Deliver(data);
            return;
        }
        Received.Add(data, from);
        _announcer.DataArrived();
    }

    public void ReadingEnded(Exception? failure)
    {
        if (failure is not (null or OperationCanceledException))
            SocketLog.Lost(Log, Id, failure.Message);
        if (failure is Secure.TlsFailureException { Failure: Secure.TlsFailure.Record })
            EndError = TcpIpError.SocketReadFailed;
        End(failure is null, announce: true);
    }

    /// <summary>The network dropped the PDP context below: an open fails with the code of that, a connection ends (ssl.md C3.7, C7.11).</summary>
    public void LoseContext()
    {
        if (State is SocketState.Opening)
            FailOpen(TcpIpError.PdpContextBroken);
        else
            End(isOrderly: false, Request.Dialect.ReportsContextLoss);
    }

    /// <summary>The connection ended by itself or by the network.</summary>
    /// <param name="isOrderly">True where the peer said goodbye: what was accepted can still be sent.</param>
    /// <param name="announce">True to tell the host.</param>
    public void End(bool isOrderly, bool announce)
    {
        var wasOpen = State is SocketState.Connected or SocketState.Listening;
        if (State is SocketState.Initial)
            return;
        Step(SocketEvent.Ended);
        if (wasOpen)
        {
            if (EndError is TcpIpError.SocketReadFailed)
                _core.Latch.Set(EndError);
            if (Joint is { } joint)
            {
                Joint = null;
                Mode = AccessMode.Buffer;
                joint.LoseCarrier();
            }
            else if (announce)
                _announcer.Closed();
        }
        _end.PeerDone(isOrderly);
        NoteSpent();
    }

    /// <summary>The host closes: no news of it any more; what still comes is dropped.</summary>
    public void BeginClose()
    {
        if (State is not SocketState.Closing)
            Step(SocketEvent.CloseAccepted);
        _isDiscarding = true;
        _announcer.Mute();
        _reader?.Continue();
    }

    /// <summary>Sends close_notify and FIN as soon as accepted data is out.</summary>
    public void SayGoodbyeOnceDrained() => _end.SayGoodbyeOnceDrained();

    /// <summary>Gives the id back; whatever is under way ends.</summary>
    /// <param name="abort">True to reset the connection instead of closing it.</param>
    public void Free(bool abort)
    {
        if (State is SocketState.Initial)
            return;
        Step(SocketEvent.Freed);
        _announcer.Mute();
        if (Joint is { } joint)
        {
            Joint = null;
            joint.LoseCarrier();
        }
        Received.Clear();
        _end.Release(Link, Task.WhenAll(_reader?.Idle ?? Task.CompletedTask, Sender?.Idle ?? Task.CompletedTask), abort);
    }

    private void OnSendProgressed()
    {
        Joint?.SendProgressed();
        _end.SendProgressed();
    }

    /// <summary>
    /// A write failed. The end of the connection is left to the reader: what the peer sent before it is still to be read (ssl.md C7.10).
    /// A record that could not be made is a matter of this side, of which the reader hears nothing.
    /// </summary>
    private void OnLinkFailed(Exception failure)
    {
        if (State is not SocketState.Connected)
            return;
        SocketLog.SendingFailed(Log, Id, failure.Message);
        if (failure is Secure.TlsFailureException { Failure: Secure.TlsFailure.Record })
            End(isOrderly: false, announce: true);
    }

    private void NoteSpent()
    {
        if (State is SocketState.Closing && Received.IsEmpty && Spent is { } spent)
            _core.Mailbox.Post(spent);
    }

    private void Step(SocketEvent happened) => State = SocketStates.Next(State, happened);
}
