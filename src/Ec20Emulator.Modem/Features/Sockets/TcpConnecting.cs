using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>A TCP connect with the modem's time bound and the modem's codes (ssl.md C3.8, tcpip.md 3.1).</summary>
internal static class TcpConnecting
{
    /// <summary>Connects.</summary>
    /// <exception cref="SocketOpenException">It failed.</exception>
    /// <exception cref="OperationCanceledException">The host closed the socket meanwhile.</exception>
    public static async Task<INetworkConnection> ConnectAsync(
        ModemCore core, NetworkTarget target, int localPort, TimeSpan bound, CancellationToken cancellationToken)
    {
        using var deadline = core.Scheduler.Deadline(bound);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await core.Network.ConnectAsync(target, localPort, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SocketOpenException(
                TcpIpError.SocketConnectFailed, $"{target.Host}:{target.Port} did not answer within {bound.TotalSeconds:0} s");
        }
        catch (NetworkException failure)
        {
            throw new SocketOpenException(CodeOf(failure.Failure), failure.Message);
        }
    }

    private static TcpIpError CodeOf(NetworkFailure failure) => failure switch
    {
        NetworkFailure.NameNotResolved => TcpIpError.DnsParseFailed,
        NetworkFailure.LocalPortTaken => TcpIpError.SocketBindFailed,
        NetworkFailure.NoResources => TcpIpError.CreateSocketFailed,
        _ => TcpIpError.SocketConnectFailed,
    };
}
