using System.Net;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Tcpip.Links;
using Ec20Emulator.Modem.Features.Tcpip.Listening;
using Ec20Emulator.Modem.Features.Tcpip.Services;
using Ec20Emulator.Modem.Features.Tcpip.Settings;
using Ec20Emulator.Modem.Networking;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Tcpip;

/// <summary>Makes what AT+QIOPEN asks for, with the modem's codes for what goes wrong (tcpip.md 3.1).</summary>
internal sealed class LinkMaker(ModemCore core, NameQuery names, TcpSettings settings)
{
    /// <summary>Longest TCP connect of the module itself; a name may take <see cref="NameQuery.QueryTime"/> before it.</summary>
    public static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(75);

    private readonly ILogger _log = core.Logs.CreateLogger("Socket");

    /// <summary>Prepares an open with the settings as they are now.</summary>
    public LinkFactory For(SocketRequest request)
    {
        var tuning = settings.ToTuning();
        return request.Service switch
        {
            SocketService.Tcp => cancellationToken => ConnectAsync(request, tuning, cancellationToken),
            SocketService.Udp => cancellationToken => BindPeerAsync(request, cancellationToken),
            SocketService.UdpService => _ => Task.FromResult<ISocketLink>(new UdpServiceLink(Bind(request), OwnAddress(request), _log)),
            SocketService.TcpListener => _ => Task.FromResult<ISocketLink>(Listen(request, tuning)),
            _ => throw new InvalidOperationException($"{request.Service} cannot be opened"),
        };
    }

    private static IPAddress OwnAddress(SocketRequest request) => IPAddress.Parse(request.Target.Host);

    private static TcpIpError CodeOf(NetworkException failure, TcpIpError otherwise) =>
        failure.Failure is NetworkFailure.NoResources ? TcpIpError.CreateSocketFailed : otherwise;

    private async Task<ISocketLink> ConnectAsync(SocketRequest request, TcpTuning tuning, CancellationToken cancellationToken)
    {
        var target = await ResolveAsync(request.Target, cancellationToken).ConfigureAwait(false);
        return new TcpLink(await TcpConnecting.ConnectAsync(
            core, target with { Tuning = tuning }, request.LocalPort, ConnectTime, cancellationToken).ConfigureAwait(false));
    }

    private async Task<ISocketLink> BindPeerAsync(SocketRequest request, CancellationToken cancellationToken)
    {
        var target = await ResolveAsync(request.Target, cancellationToken).ConfigureAwait(false);
        var address = AddressLiteral.TryParse(target.Host, out var literal) ? literal : target.KnownAddresses[0];
        return new UdpLink(Bind(request), target, new IPEndPoint(address, target.Port), _log);
    }

    private async Task<NetworkTarget> ResolveAsync(NetworkTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return await names.ResolveAsync(target, cancellationToken).ConfigureAwait(false);
        }
        catch (NetworkException failure)
        {
            throw new SocketOpenException(TcpIpError.DnsParseFailed, failure.Message);
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

    private ListenerLink Listen(SocketRequest request, TcpTuning tuning)
    {
        try
        {
            return new ListenerLink(core.Network.Listen(request.LocalPort, tuning), OwnAddress(request), request.LocalPort);
        }
        catch (NetworkException failure)
        {
            throw new SocketOpenException(CodeOf(failure, TcpIpError.SocketListenFailed), failure.Message);
        }
    }
}
