using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tls;
using Ec20Emulator.Tls;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.EndToEnd.Tests.Ports;

/// <summary>A modem in real time whose usbmodem port is at a listener, with a TLS echo server under the manual's address.</summary>
internal sealed class BoundModem : IAsyncDisposable
{
    private readonly BouncyTlsServer _echo = BouncyTlsServer.Start(new BouncyTlsServerOptions { Certificate = TestCertificates.Server });
    private readonly Ec20Modem _modem;
    private readonly PortServer _server;

    private BoundModem(IPortListener listener)
    {
        var map = new HostMap();
        map.Set(HostMapping.Parse($"220.180.239.201:8011=127.0.0.1:{_echo.Port}"));
        var network = new OsNetwork(new OsNetworkOptions { Map = map, Policy = NetworkPolicy.Loopback }, TimeProvider.System, Log);
        _modem = new Ec20Modem(new ModemOptions(), network, new BouncyTlsConnector(Log), TimeProvider.System, Log);
        _server = PortServer.Start(
            PortNames.UsbModem, [listener], BusyPolicy.Refuse, (dte, token) => _modem.RunPortAsync(PortNames.UsbModem, dte, token),
            NullLogger<PortServer>.Instance, TimeProvider.System);
    }

    /// <summary>The rules of the lint its host has broken.</summary>
    public IEnumerable<string> BrokenRules => _modem.Lint.Findings.Select(finding => finding.Rule.Name);

    /// <summary>What the modem logs.</summary>
    public TestLog Log { get; } = new();

    /// <summary>Switches a modem on behind a listener, which it owns from then on.</summary>
    public static async Task<BoundModem> StartAsync(IPortListener listener)
    {
        var bound = new BoundModem(listener);
        await bound._modem.Power.PressKeyAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await bound._modem.WhenAwakeAsync(patience.Token);
        return bound;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _modem.DisposeAsync();
        await _echo.DisposeAsync();
        Assert.That(Log.Lines, Has.None.StartsWith("Error"));
    }
}
