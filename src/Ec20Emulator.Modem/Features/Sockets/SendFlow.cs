using System.Text;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Faults.Commands;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>Sending behind the prompt, the same for SSL and TCP/IP (ssl.md C4, tcpip.md 3.4).</summary>
internal sealed class SendFlow(SocketTable sockets, TcpIpErrorLatch latch)
{
    /// <summary>Whether a socket can send now.</summary>
    /// <param name="socket">The socket; null where the id is free.</param>
    /// <param name="port">The port that asks.</param>
    /// <returns>Why it cannot, or <see cref="TcpIpError.None"/>.</returns>
    public static TcpIpError Check(ModemSocket? socket, ModemPort port) => socket switch
    {
        null => TcpIpError.InvalidParameters,
        { Inbox.Joint: { } joint } when joint.Port != port => TcpIpError.OperationBlocked,
        { State: SocketState.Opening } => TcpIpError.OperationNotAllowed,
        { State: SocketState.Listening } => TcpIpError.OperationNotSupported,
        { CannotSend: false } => TcpIpError.None,
        _ => socket.EndError,
    };

    /// <summary>Asks for the data and sends it.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="socket">A socket that can send.</param>
    /// <param name="length">Number of bytes; null = up to Ctrl-Z.</param>
    /// <param name="maximum">Most bytes before Ctrl-Z.</param>
    /// <param name="target">Where to, for a UDP service.</param>
    public AtResult Prompt(Turn turn, ModemSocket socket, int? length, int maximum, NetworkTarget? target = null) =>
        turn.Prompt(RequestFor(socket, length, maximum), typed => Send(socket, typed, target));

    /// <summary>Sends data at once.</summary>
    public AtResult Send(ModemSocket socket, ReadOnlyMemory<byte> data, NetworkTarget? target = null)
    {
        if (socket.CannotSend)
            return latch.Fail(TcpIpError.SocketWriteFailed);
        if (socket.Inbox.Joint is not null)
            return latch.Fail(TcpIpError.OperationBlocked);
        var outcome = sockets.OutcomeOf(socket, data.Length);
        if (outcome is not SendOutcome.Refused && socket.TrySend(data.Span, target) && outcome is SendOutcome.Accepted)
            return AtResult.Of(FinalResult.SendOk);
        latch.Set(TcpIpError.MemoryNotEnough);
        return AtResult.Of(FinalResult.SendFail);
    }

    private AtResult Send(ModemSocket socket, PromptInput typed, NetworkTarget? target)
    {
        if (typed.IsCancelled)
            return latch.Fail(TcpIpError.SendCancelled);
        if (typed.IsTimedOut)
            return latch.Fail(TcpIpError.OperationTimeout);
        if (typed.IsOverlong || typed.Data.IsEmpty)
            return latch.Fail(TcpIpError.InvalidParameters);
        if (!socket.IsTcpIp || !sockets.Settings.SendsHex)
            return Send(socket, typed.Data, target);
        return HexText.TryParse(Encoding.Latin1.GetString(typed.Data.Span), out var data)
            ? Send(socket, data, target)
            : latch.Fail(TcpIpError.InvalidParameters);
    }

    private PromptRequest RequestFor(ModemSocket socket, int? length, int maximum)
    {
        var settings = sockets.Settings;
        return new PromptRequest(maximum, length, settings.EchoesSends)
        {
            IdleTimeout = TimeSpan.FromSeconds(socket.IsTcpIp ? settings.PromptTimeout : 0),
        };
    }
}
