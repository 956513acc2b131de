using System.Net;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Packet;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>
/// One of the 12 sockets, be it SSL, TCP or UDP: its state from open to close, and what the host sends. Lives on the mailbox.
/// </summary>
internal sealed class ModemSocket
{
    private readonly ModemCore _core;
    private readonly SocketEnd _end;

    public ModemSocket(ModemCore core, SocketSettings settings, SocketRequest request, PacketCounter counter)
    {
        (_core, Settings, Request) = (core, settings, request);
        Port = request.Port;
        Traffic = new SocketTraffic(counter);
        Log = core.Logs.CreateLogger("Socket");
        Inbox = new SocketInbox(core, this);
        _end = new SocketEnd(core, request.Id, Log);
        State = SocketStates.Next(SocketState.Initial, SocketEvent.OpenAccepted);
    }

    /// <summary>What the host asked for.</summary>
    public SocketRequest Request { get; }

    /// <summary>The port the connection belongs to: the one that opened it, or took it by AT+QISWTMD or ATO since (ssl.md C7.6).</summary>
    public ModemPort Port { get; set; }

    public SocketSettings Settings { get; }

    public ILogger Log { get; }

    public int Id => Request.Id;

    /// <summary>True for a socket of AT+QIOPEN: its data obeys "dataformat" and the like.</summary>
    public bool IsTcpIp => Request.Dialect == SocketDialect.TcpIp;

    /// <summary>The listener an incoming connection came from; the own id for all others.</summary>
    public int ServerId => Request.ServerId ?? Id;

    public SocketState State { get; private set; }

    /// <summary>What comes from the peer.</summary>
    public SocketInbox Inbox { get; }

    /// <summary>What the socket is joined to; null until it is open.</summary>
    public ISocketLink? Link { get; private set; }

    /// <summary>The peer once it is known, else the address dialled as far as it is one.</summary>
    public IPEndPoint Remote => Link?.Remote
        ?? new IPEndPoint(IPAddress.TryParse(Request.Target.Host, out var literal) ? literal : IPAddress.Any, Request.Target.Port);

    /// <summary>The true local port; the one asked for until it is known.</summary>
    public int LocalPort => Link?.LocalPort ?? Request.LocalPort;

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
    public bool IsBeingClosed => Inbox.IsDiscarding && State is SocketState.Closing && !_end.IsOver;

    /// <summary>True once the connection was there.</summary>
    public bool HasOpened => Link is not null;

    /// <summary>True while the peer has ended its half and accepted data is still on its way to it.</summary>
    public bool IsDelivering => State is SocketState.Closing && _end.IsDelivering;

    /// <summary>True once close_notify and FIN are on their way behind all accepted data.</summary>
    public bool HasSaidGoodbye => _end.HasSaidGoodbye;

    /// <summary>True where what the host sends can no longer reach the peer.</summary>
    public bool CannotSend => State is not SocketState.Connected || Sender is { HasFailed: true };

    /// <summary>The connection is there.</summary>
    public void Establish(ISocketLink link)
    {
        Step(link.Listens ? SocketEvent.Bound : SocketEvent.Established);
        Link = link;
        if (link.Listens)
            return;
        Inbox.Open(link);
        Sender = new SocketSender(_core.Mailbox, link, OnSendProgressed, OnLinkFailed, Ended);
        _end.Follow(link, Sender);
    }

    /// <summary>The open failed: the id stays taken (ssl.md C3.9).</summary>
    public void FailOpen(TcpIpError error)
    {
        Step(SocketEvent.OpenFailed);
        _end.CutOff();
        AnswerOpen(error);
    }

    /// <summary>Answers the open under way; nobody waits for its end any more.</summary>
    public void AnswerOpen(TcpIpError error) => TakeOpenAnswer()?.Invoke(error);

    /// <summary>Hands out the way to answer the open under way, to be used once; nobody waits for its end any more.</summary>
    public Action<TcpIpError>? TakeOpenAnswer()
    {
        var answer = OpenAnswer;
        (OpenAnswer, Gone) = (null, null);
        return answer;
    }

    /// <summary>Accepts a send of the host, whole or not at all.</summary>
    public bool TrySend(ReadOnlySpan<byte> data, Networking.NetworkTarget? target = null)
    {
        if (Sender is not { } sender || !sender.TryAccept(data, target, Settings.SendsDatagramsAsStream))
            return false;
        Traffic.AddSent(data.Length);
        return true;
    }

    /// <summary>Nothing more comes from the peer.</summary>
    /// <param name="failure">Why, where the connection failed.</param>
    public void ReadingEnded(Exception? failure)
    {
        if (failure is not (null or OperationCanceledException))
            SocketLog.Lost(Log, Id, failure.Message);
        if (failure is Secure.TlsFailureException { Failure: Secure.TlsFailure.Record })
            EndError = TcpIpError.SocketReadFailed;
        End(failure is null, announce: true);
    }

    /// <summary>The PDP context below is gone, and with it the connection (ssl.md C7.11).</summary>
    public void LoseContext() => End(isOrderly: false, Request.Dialect.OutlivesItsEnd);

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
            Inbox.TellEnd(announce);
        }
        _end.PeerDone(isOrderly);
        NoteSpent();
    }

    /// <summary>The host closes: no news of it any more; what still comes is dropped.</summary>
    public void BeginClose()
    {
        if (State is not SocketState.Closing)
            Step(SocketEvent.CloseAccepted);
        Inbox.Discard();
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
        Inbox.Clear();
        LetGo(abort);
    }

    /// <summary>Lets go of the connection; whatever is under way on it ends. The id stays as it is.</summary>
    /// <param name="abort">True to reset the connection instead of closing it.</param>
    public void LetGo(bool abort) => _end.Release(Link, Task.WhenAll(Inbox.Idle, Sender?.Idle ?? Task.CompletedTask), abort);

    private void OnSendProgressed()
    {
        Inbox.Joint?.SendProgressed();
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

    /// <summary>Tells who waits for it where the connection has ended and all of it is read.</summary>
    internal void NoteSpent()
    {
        if (State is SocketState.Closing && Inbox.Received.IsEmpty && Spent is { } spent)
            _core.Mailbox.Post(spent);
    }

    private void Step(SocketEvent happened) => State = SocketStates.Next(State, happened);
}
