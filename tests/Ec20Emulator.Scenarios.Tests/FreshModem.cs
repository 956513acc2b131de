using System.Collections.Concurrent;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.Tls;

namespace Ec20Emulator.Scenarios.Tests;

/// <summary>A modem nobody is attached to, switched on, on a manual clock. Disposing it fails the test for defects of the emulator.</summary>
internal sealed class FreshModem : IAsyncDisposable
{
    private readonly ConcurrentQueue<Exception> _defects = new();

    private FreshModem()
    {
        var log = new TestLog();
        var network = new OsNetwork(new OsNetworkOptions { Policy = NetworkPolicy.Loopback }, TimeProvider.System, log);
        Modem = new Ec20Modem(new ModemOptions(), network, new BouncyTlsConnector(log), Clock, log);
        Modem.Defect += _defects.Enqueue;
    }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public Ec20Modem Modem { get; }

    public static async Task<FreshModem> StartAsync()
    {
        var fresh = new FreshModem();
        await fresh.Modem.Power.PressKeyAsync();
        return fresh;
    }

    public async ValueTask DisposeAsync()
    {
        await Modem.DisposeAsync();
        Assert.That(_defects, Is.Empty, "defects of the emulator");
    }
}
