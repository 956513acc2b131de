using System.Net;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>Reading what came, the same for SSL and TCP/IP (ssl.md C5, tcpip.md 3.6).</summary>
internal sealed class ReadFlow(SocketTable sockets, TcpIpErrorLatch latch)
{
    /// <summary>Reads up to a number of bytes.</summary>
    /// <param name="command">Name in front of the count, such as <c>+QSSLRECV</c>.</param>
    /// <param name="socket">The socket; null where the id is free.</param>
    /// <param name="maximum">Bytes at most, 1-1500.</param>
    /// <param name="port">The port that asks.</param>
    /// <param name="describeSender">What stands behind the count for a datagram; null = nothing.</param>
    public AtResult Read(string command, ModemSocket? socket, int maximum, ModemPort port, Func<IPEndPoint, string>? describeSender = null)
    {
        var error = Check(socket, port);
        if (error is not TcpIpError.None)
            return latch.Fail(error);
        if (socket!.Inbox.Received.IsEmpty)
            return AtResult.Line($"{command}: 0");
        var data = socket.Inbox.Take(maximum, out var from);
        var sender = from is not null && describeSender is not null ? describeSender(from) : "";
        return AtResult.Frame(
            Information.WithData($"{command}: {data.Length}{sender}", socket.Inbox.Present(data), sockets.Settings.DataOnHeaderLine), FinalResult.Ok);
    }

    private static TcpIpError Check(ModemSocket? socket, ModemPort port) => socket switch
    {
        null => TcpIpError.InvalidParameters,
        { Inbox.Joint: { } joint } when joint.Port != port => TcpIpError.OperationBlocked,
        { State: SocketState.Opening } => TcpIpError.OperationNotAllowed,
        { State: SocketState.Listening } => TcpIpError.OperationNotSupported,
        { State: SocketState.Closing, Inbox.Received.IsEmpty: true } => socket.EndError,
        _ => TcpIpError.None,
    };
}
