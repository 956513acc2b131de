using System.Collections.Concurrent;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Modems;

/// <summary>
/// A fresh modem for one test: manual clock, no delays, real sockets that stay on this computer, a DTE on usbmodem. Disposing it
/// fails the test for defects of the emulator.
/// </summary>
public sealed class TestModem : IAsyncDisposable
{
    private readonly ConcurrentQueue<Exception> _defects = new();
    private readonly Dictionary<string, TestPort> _ports = [];

    private TestModem(ModemOptions options, INetwork? network, ITlsConnector? tls, TimeProvider? time)
    {
        Clock = new ManualClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Network = network ?? new OsNetwork(
            new OsNetworkOptions { Map = Map, Policy = NetworkPolicy.Loopback }, TimeProvider.System, Log);
        Modem = new Ec20Modem(options, Network, tls ?? new BouncyTlsConnector(Log), time ?? Clock, Log);
        Modem.Defect += _defects.Enqueue;
    }

    /// <summary>The modem.</summary>
    public Ec20Modem Modem { get; }

    /// <summary>The clock; it stands still until <see cref="AdvanceAsync"/>.</summary>
    public ManualClock Clock { get; }

    /// <summary>Where addresses the DTE dials are led to.</summary>
    public HostMap Map { get; } = new();

    /// <summary>The world.</summary>
    public INetwork Network { get; }

    /// <summary>All log lines of the modem.</summary>
    public TestLog Log { get; } = new();

    /// <summary>The DTE on usbmodem.</summary>
    public TestPort Dte => _ports[PortNames.UsbModem];

    /// <summary>Switches a modem on and reads its boot URCs away.</summary>
    /// <param name="options">Identity and delays; default: no delays.</param>
    /// <param name="echo">False to send ATE0 first.</param>
    /// <param name="network">Another world.</param>
    /// <param name="tls">Another TLS.</param>
    /// <param name="time">Another clock than the manual one.</param>
    public static async Task<TestModem> StartAsync(
        ModemOptions? options = null, bool echo = true, INetwork? network = null, ITlsConnector? tls = null, TimeProvider? time = null)
    {
        var modem = await CreateAsync(options, network, tls, time);
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.Zero);
        await modem.Dte.TakeAllAsync();
        if (!echo)
            await modem.Dte.OkAsync("ATE0");
        return modem;
    }

    /// <summary>Makes a modem that is still off, with a DTE on usbmodem.</summary>
    public static async Task<TestModem> CreateAsync(
        ModemOptions? options = null, INetwork? network = null, ITlsConnector? tls = null, TimeProvider? time = null)
    {
        var modem = new TestModem(options ?? new ModemOptions(), network, tls, time);
        await modem.AttachAsync(PortNames.UsbModem);
        return modem;
    }

    /// <summary>Attaches a DTE to another port, or returns the one that is there.</summary>
    public async Task<TestPort> AttachAsync(string port)
    {
        if (!_ports.TryGetValue(port, out var dte))
            _ports[port] = dte = await TestPort.AttachAsync(Modem, port);
        return dte;
    }

    /// <summary>Takes the DTE off a port and attaches a new one.</summary>
    public async Task<TestPort> ReattachAsync(string port = PortNames.UsbModem)
    {
        if (_ports.Remove(port, out var old))
        {
            await old.DetachAsync();
            await old.DisposeAsync();
        }
        return await AttachAsync(port);
    }

    /// <summary>Lets time pass: due timers fire in order, the modem at rest in between.</summary>
    public Task AdvanceAsync(TimeSpan by) => Clock.AdvanceAsync(by, SettleAsync);

    private async Task SettleAsync()
    {
        foreach (var port in _ports.Values)
            await port.WhenTakenAsync();
        await Modem.WhenIdleAsync();
    }

    /// <summary>Cuts the power, switches on again and reads the boot URCs away. The DTEs stay.</summary>
    public async Task PowerCycleAsync()
    {
        await Modem.Core.Mailbox.TellAsync(Modem.Assembly.Power.Supply.CutPower);
        await Modem.Power.PressKeyAsync();
        await AdvanceAsync(TimeSpan.Zero);
        foreach (var port in _ports.Values)
            await port.TakeAllAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var port in _ports.Values)
            await port.DisposeAsync();
        await Modem.DisposeAsync();
        Assert.That(_defects, Is.Empty, "defects of the emulator");
    }
}
