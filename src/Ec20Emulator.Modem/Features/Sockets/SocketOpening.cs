using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>Makes the link of an open, off the mailbox.</summary>
/// <exception cref="SocketOpenException">It cannot be made; carries the code.</exception>
internal delegate Task<ISocketLink> LinkFactory(CancellationToken cancellationToken);

/// <summary>Why an open failed.</summary>
/// <param name="error">The code.</param>
/// <param name="message">The story for the log.</param>
internal sealed class SocketOpenException(TcpIpError error, string message) : Exception(message)
{
    public TcpIpError Error { get; } = error;
}

/// <summary>
/// An open, the same for SSL and TCP/IP: OK and a later URC in buffer and push mode, CONNECT or ERROR in transparent mode
/// (ssl.md C3, tcpip.md 3.1).
/// </summary>
internal sealed class SocketOpening(ModemCore core, SocketTable sockets)
{
    /// <summary>Opens a socket.</summary>
    /// <param name="turn">The command.</param>
    /// <param name="request">What the host asks for.</param>
    /// <param name="connect">Makes the link.</param>
    /// <param name="opened">Called when the host has been told of a success, in buffer and push mode.</param>
    public AtResult Open(Turn turn, SocketRequest request, LinkFactory connect, Action<ModemSocket>? opened = null)
    {
        if (request.Mode is AccessMode.Transparent && !request.Port.Traits.HasTransparentMode)
            return core.Latch.Fail(TcpIpError.OperationNotSupported);
        var error = Check(request);
        if (error is not TcpIpError.None)
            return Refuse(request, error);
        var socket = sockets.Add(request);
        var isTransparent = request.Mode is AccessMode.Transparent;
        socket.OpenAnswer = isTransparent ? code => AnswerTransparent(turn, socket, code) : code => AnswerOpened(socket, code, opened);
        if (isTransparent)
        {
            turn.Orphaned = () => sockets.Free(socket, abort: true);
            socket.Gone = () => turn.Complete(core.Latch.Fail(TcpIpError.OperationNotAllowed));
        }
        core.Launches.Run(() => ConnectAsync(socket, connect));
        return isTransparent ? AtResult.Deferred : AtResult.Ok;
    }

    private TcpIpError Check(SocketRequest request)
    {
        if (sockets[request.Id] is not null)
            return TcpIpError.SocketIdentityUsed;
        return sockets.Contexts.StateOf(request.ContextId) switch
        {
            ContextState.Active => TcpIpError.None,
            ContextState.Broken => TcpIpError.PdpContextBroken,
            _ => TcpIpError.OpenPdpContextFailed,
        };
    }

    private AtResult Refuse(SocketRequest request, TcpIpError error)
    {
        SocketLog.OpenFailed(request.Port.Log, request.Id, (int)error, TcpIpErrorText.Of(error));
        if (request.Mode is AccessMode.Transparent)
            return core.Latch.Fail(error);
        core.Mailbox.Post(() => Report(request, error));
        return AtResult.Ok;
    }

    private void Report(SocketRequest request, TcpIpError error)
    {
        core.Latch.Set(error);
        core.Urcs.Send($"{request.Dialect.OpenResult}: {request.Id},{(int)error}", request.Port);
    }

    private void AnswerOpened(ModemSocket socket, TcpIpError error, Action<ModemSocket>? opened)
    {
        Report(socket.Request, error);
        if (error is not TcpIpError.None)
            return;
        socket.Inbox.ReadOn();
        opened?.Invoke(socket);
    }

    private void AnswerTransparent(Turn turn, ModemSocket socket, TcpIpError error)
    {
        turn.Orphaned = null;
        if (error is TcpIpError.None)
            new TransparentJoint(sockets, socket, socket.Request.Port, core.Scheduler).Enter(turn.EnterTransparentMode);
        else
            turn.Complete(core.Latch.Fail(error));
    }

    private async Task ConnectAsync(ModemSocket socket, LinkFactory connect)
    {
        ISocketLink? link = null;
        var error = TcpIpError.None;
        try
        {
            link = await connect(socket.Ended).ConfigureAwait(false);
        }
        catch (SocketOpenException failure)
        {
            error = failure.Error;
            SocketLog.OpenFailed(socket.Log, socket.Id, (int)error, failure.Message);
        }
        catch (OperationCanceledException) when (socket.Ended.IsCancellationRequested)
        {
            // Closed while opening: nobody waits for an answer (ssl.md C3.10).
            return;
        }
        catch (Exception defect)
        {
            error = TcpIpError.Unknown;
            SocketLog.OpenFailed(socket.Log, socket.Id, (int)error, defect.ToString());
        }
        core.Mailbox.Post(() => Opened(socket, link, error));
    }

    private void Opened(ModemSocket socket, ISocketLink? link, TcpIpError error)
    {
        if (socket.State is not SocketState.Opening)
        {
            if (link is not null)
                _ = Task.Run(link.DisposeAsync, CancellationToken.None);
            return;
        }
        if (link is null)
        {
            socket.FailOpen(error);
            return;
        }
        sockets.Establish(socket, link);
        if (socket.Request.LocalPort == 0)
            core.Journal.NoteChosenPort(link.LocalPort, socket.Id);
        socket.AnswerOpen(TcpIpError.None);
    }
}
