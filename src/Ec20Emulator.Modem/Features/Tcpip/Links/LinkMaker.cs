using System.Net;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Networking;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Tcpip.Links;

/// <summary>Makes what AT+QIOPEN asks for, with the modem's codes for what goes wrong (tcpip.md 3.1).</summary>
internal sealed class LinkMaker(ModemCore core)
{
    /// <summary>Longest attempt of the module itself.</summary>
    public static readonly TimeSpan OpenTime = TimeSpan.FromSeconds(75);

    private readonly ILogger _log = core.Logs.CreateLogger("Socket");

    /// <summary>Prepares an open.</summary>
    public LinkFactory For(SocketRequest request) => request.Service switch
    {
        SocketService.Tcp => cancellationToken => ConnectAsync(request, cancellationToken),
        SocketService.Udp => cancellationToken => BindPeerAsync(request, cancellationToken),
        SocketService.UdpService => _ => Task.FromResult<ISocketLink>(new UdpServiceLink(Bind(request), OwnAddress(request), _log)),
        SocketService.TcpListener => _ => Task.FromResult<ISocketLink>(Listen(request)),
        _ => throw new InvalidOperationException($"{request.Service} cannot be opened"),
    };

    private static IPAddress OwnAddress(SocketRequest request) => IPAddress.Parse(request.Target.Host);

    private async Task<ISocketLink> ConnectAsync(SocketRequest request, CancellationToken cancellationToken) =>
        new TcpLink(await TcpConnecting.ConnectAsync(core, request.Target, request.LocalPort, OpenTime, cancellationToken).ConfigureAwait(false));

    private async Task<ISocketLink> BindPeerAsync(SocketRequest request, CancellationToken cancellationToken)
    {
        var target = request.Target;
        var peer = new IPEndPoint(await ResolveAsync(target, cancellationToken).ConfigureAwait(false), target.Port);
        return new UdpLink(Bind(request), target, peer, _log);
    }

    private async Task<IPAddress> ResolveAsync(NetworkTarget target, CancellationToken cancellationToken)
    {
        using var deadline = core.Scheduler.Deadline(OpenTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return (await core.Network.ResolveAsync(target.Host, target.DnsServers, either.Token).ConfigureAwait(false)).Addresses[0];
        }
        catch (NetworkException failure)
        {
            throw new SocketOpenException(TcpIpError.DnsParseFailed, failure.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SocketOpenException(TcpIpError.DnsParseFailed, $"'{target.Host}' was not resolved within {OpenTime.TotalSeconds:0} s");
        }
    }

    private IDatagramSocket Bind(SocketRequest request)
    {
        try
        {
            return core.Network.BindDatagram(request.LocalPort);
        }
        catch (NetworkException failure)
        {
            throw new SocketOpenException(CodeOf(failure, TcpIpError.SocketBindFailed), failure.Message);
        }
    }

    private Listening.ListenerLink Listen(SocketRequest request)
    {
        try
        {
            return new Listening.ListenerLink(core.Network.Listen(request.LocalPort), OwnAddress(request), request.LocalPort);
        }
        catch (NetworkException failure)
        {
            throw new SocketOpenException(CodeOf(failure, TcpIpError.SocketListenFailed), failure.Message);
        }
    }

    private static TcpIpError CodeOf(NetworkException failure, TcpIpError otherwise) =>
        failure.Failure is NetworkFailure.NoResources ? TcpIpError.CreateSocketFailed : otherwise;
}
