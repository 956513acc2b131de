using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Faults.Commands;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Sockets.Capturing;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>The ONE table of 12 sockets for SSL, TCP and UDP (ssl.md C3, tcpip.md 0.2). Lives on the mailbox.</summary>
internal sealed class SocketTable
{
    /// <summary>Number of ids.</summary>
    public const int Count = 12;

    private readonly ModemCore _core;
    private readonly ModemSocket?[] _slots = new ModemSocket?[Count];

    public SocketTable(ModemCore core, IPacketContexts contexts)
    {
        (_core, Contexts) = (core, contexts);
        contexts.Lost += OnContextLost;
    }

    /// <summary>Settings all sockets share.</summary>
    public SocketSettings Settings { get; } = new();

    /// <summary>The PDP contexts sockets stand on.</summary>
    public IPacketContexts Contexts { get; }

    /// <summary>The sockets in use, by id.</summary>
    public IEnumerable<ModemSocket> InUse => _slots.OfType<ModemSocket>();

    /// <summary>The socket with an id; null where the id is free.</summary>
    public ModemSocket? this[int id] => _slots[id];

    /// <summary>What becomes of a send: the first fault that strikes says so.</summary>
    public SendOutcome OutcomeOf(ModemSocket socket, int length) => _core.Faults.Of<ISendFault>()
        .Select(fault => fault.Send(socket.Id, length, socket.Sender?.Pending ?? 0))
        .FirstOrDefault(outcome => outcome is not SendOutcome.Accepted);

    /// <summary>Takes an id for a socket that opens.</summary>
    public ModemSocket Add(SocketRequest request)
    {
        var socket = new ModemSocket(_core, Settings, request, Contexts.Counter);
        socket.Spent = () => CloseWithPeer(socket);
        _slots[request.Id] = socket;
        return socket;
    }

    /// <summary>The connection of a socket is there.</summary>
    public void Establish(ModemSocket socket, ISocketLink link) =>
        socket.Establish(link.Listens ? link : Captured(Captured(link, _core.Capture, socket), _core.Kept, socket));

    /// <summary>Gives an id back.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="abort">True to reset the connection.</param>
    public void Free(ModemSocket socket, bool abort)
    {
        if (_slots[socket.Id] == socket)
            _slots[socket.Id] = null;
        socket.Free(abort);
    }

    /// <summary>Frees a socket in order, without anybody waiting for it.</summary>
    public void Close(ModemSocket socket) => new SocketClosing(_core, socket, abort => Free(socket, abort)).Begin(SocketClosing.DefaultTimeout);

    /// <summary>The DTE has hung up: the connection ends in order (ssl.md C7.5, tcpip.md 5).</summary>
    public void HangUp(ModemSocket socket)
    {
        if (socket.Request.Dialect.OutlivesItsEnd)
            new SocketClosing(_core, socket, socket.LetGo).Begin(SocketClosing.DefaultTimeout);
        else
            Close(socket);
    }

    /// <summary>Goes back to transparent mode on a port.</summary>
    public void Resume(ModemSocket socket, ModemPort port, TransparentEntry enter) =>
        new TransparentJoint(this, socket, port, _core.Scheduler).Enter(enter);

    /// <summary>Power is gone: every connection ends without a word.</summary>
    public void Reset()
    {
        foreach (var socket in InUse.ToArray())
            Free(socket, abort: true);
        Settings.Reset();
    }

    private void CloseWithPeer(ModemSocket socket)
    {
        if (Settings.ClosesWithPeer && socket is { IsTcpIp: true, State: SocketState.Closing, IsBeingClosed: false, HasOpened: true })
            Close(socket);
    }

    private void OnContextLost(int contextId, ContextLoss loss)
    {
        foreach (var socket in InUse.Where(socket => socket.Request.ContextId == contextId).ToArray())
        {
            if (loss is ContextLoss.ByNetwork)
                // After the URC that tells of the context itself.
                _core.Mailbox.Post(() => LoseContext(socket, TcpIpError.PdpContextBroken));
            else if (socket.Request.Dialect.OutlivesItsEnd)
                GiveUpContext(socket);
            else
                Free(socket, abort: true);
        }
    }

    /// <summary>The host has taken the context away: the peer sees a reset, the id stays taken.</summary>
    private void GiveUpContext(ModemSocket socket)
    {
        LoseContext(socket, TcpIpError.OpenPdpContextFailed);
        socket.LetGo(abort: true);
    }

    /// <summary>The context is gone: a connection ends, an open ends with the code of that. The id of an SSL open is free then (ssl.md C3.9).</summary>
    private void LoseContext(ModemSocket socket, TcpIpError error)
    {
        if (socket.State is not SocketState.Opening)
        {
            socket.LoseContext();
            return;
        }
        if (!socket.Request.Dialect.OutlivesItsEnd)
        {
            socket.FailOpen(error);
            return;
        }
        var answer = socket.TakeOpenAnswer();
        Free(socket, abort: true);
        answer?.Invoke(error);
    }

    private ISocketLink Captured(ISocketLink link, ICaptureSink? capture, ModemSocket socket) => capture is null
        ? link
        : new CapturedLink(link, capture.InterfaceOf(LinkType.RawIp, CaptureBuffer.PlainText), Contexts.AddressOf(socket.Request.ContextId));
}
