using System.Net;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.Tls;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>A modem as the emulator runs it, behind one raw TCP port; logging is off and boot takes no time.</summary>
internal sealed class ModemServer : IBenchmarkServer
{
    /// <summary>The file that holds the CA of <see cref="TlsPeer"/>.</summary>
    public const string CaFile = "RAM:cacert.pem";

    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Files = new() { [CaFile] = Certificates.Read("ca.pem") };

    private readonly Ec20Modem _modem;
    private readonly PortServer _server;

    private ModemServer(Ec20Modem modem, TcpPortListener listener)
    {
        _modem = modem;
        Port = listener.EndPoint.Port;
        _server = PortServer.Start(
            "usbmodem", [listener], BusyPolicy.Refuse, (dte, token) => modem.RunPortAsync("usbmodem", dte, token),
            NullLogger<PortServer>.Instance, TimeProvider.System);
    }

    /// <inheritdoc/>
    public int Port { get; }

    /// <summary>Starts a modem and waits until it is registered.</summary>
    public static async Task<ModemServer> StartAsync()
    {
        var logs = NullLoggerFactory.Instance;
        var network = new OsNetwork(new OsNetworkOptions { Policy = NetworkPolicy.Loopback }, TimeProvider.System, logs);
        var modem = new Ec20Modem(new ModemOptions { InitialFiles = Files }, network, new BouncyTlsConnector(logs), TimeProvider.System, logs);
        var listener = new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<TcpPortListener>.Instance, TimeProvider.System);
        await modem.Power.PressKeyAsync();
        await modem.WhenAwakeAsync(CancellationToken.None);
        await modem.WhenIdleAsync();
        return new ModemServer(modem, listener);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _modem.DisposeAsync();
    }
}
