using System.Collections.Concurrent;
using System.Net;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Models;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.Tls;

namespace Ec20Emulator.UsbIp.Tests.Hosts;

/// <summary>Modems on a bus, for one test: manual clock, no delays. Disposing it fails the test for defects of the emulator.</summary>
internal sealed class UsbBench : IAsyncDisposable
{
    private readonly ConcurrentQueue<Exception> _defects = new();

    private UsbBench()
    {
    }

    /// <summary>The modems, 1-1 first.</summary>
    public List<Ec20Modem> Modems { get; } = [];

    /// <summary>The first.</summary>
    public Ec20Modem Modem => Modems[0];

    /// <summary>The clock; it stands still until <see cref="AdvanceAsync"/>.</summary>
    public required ManualClock Clock { get; init; }

    /// <summary>All log lines.</summary>
    public required TestLog Log { get; init; }

    /// <summary>The server.</summary>
    public required UsbIpServer Server { get; init; }

    /// <summary>Where names and addresses of tests lead.</summary>
    public HostMap Map { get; } = new();

    /// <summary>Where it is.</summary>
    public IPEndPoint EndPoint => Server.EndPoint;

    /// <summary>Puts modems on a bus and switches them on.</summary>
    public static Task<UsbBench> StartAsync(params string[] models) => StartAsync(null, models);

    /// <summary>The same, with another clock: a real one.</summary>
    public static async Task<UsbBench> StartAsync(TimeProvider? time, params string[] models)
    {
        var log = new TestLog();
        var clock = new ManualClock(ManualClock.DefaultStart);
        var bench = new UsbBench { Server = UsbIpServer.Start(new IPEndPoint(IPAddress.Loopback, 0), log, time ?? clock), Log = log, Clock = clock };
        foreach (var model in models.DefaultIfEmpty("ec20-ce"))
        {
            var network = new OsNetwork(new OsNetworkOptions { Policy = NetworkPolicy.Loopback, Map = bench.Map }, TimeProvider.System, log);
            var modem = new Ec20Modem(new ModemOptions { Model = ModelProfile.Named(model) }, network, new BouncyTlsConnector(log), time ?? clock, log);
            modem.Defect += bench._defects.Enqueue;
            bench.Modems.Add(modem);
            bench.Server.Add(modem);
            await modem.Power.PressKeyAsync();
        }
        await bench.AdvanceAsync(TimeSpan.Zero);
        foreach (var modem in bench.Modems)
            await modem.WhenReadyAsync(ModemReadiness.Registered, CancellationToken.None);
        return bench;
    }

    /// <summary>Puts one modem on a bus whose network card is Ethernet.</summary>
    public static async Task<UsbBench> StartEcmAsync()
    {
        var bench = await StartAsync();
        await bench.RestartWithAsync("AT+QCFG=\"usbnet\",1");
        return bench;
    }

    /// <summary>Types commands on the AT port of the first modem, and restarts it.</summary>
    public async Task RestartWithAsync(params string[] lines)
    {
        await using (var host = await AttachAsync())
        {
            var tty = await UsbTty.OpenAsync(host, 2);
            foreach (var line in lines)
                await tty.CommandAsync(line);
            await tty.WriteAsync("AT+CFUN=1,1\r");
            await host.Gone;
        }
        await AdvanceAsync(TimeSpan.Zero);
    }

    /// <summary>The list, once a device that was let go or restarts is free again.</summary>
    public async Task<IReadOnlyList<ListedDevice>> ListAsync()
    {
        while (true)
        {
            if (await UsbHost.ListAsync(EndPoint) is { Count: > 0 } devices)
                return devices;
            await Task.Yield();
        }
    }

    /// <summary>Lets time pass.</summary>
    public Task AdvanceAsync(TimeSpan by) => Clock.AdvanceAsync(by, () => Task.WhenAll(Modems.Select(modem => modem.WhenIdleAsync())));

    /// <summary>A host that has attached a modem.</summary>
    public Task<UsbHost> AttachAsync(string busId = "1-1") => UsbHost.AttachAsync(EndPoint, busId);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        foreach (var modem in Modems)
            await modem.DisposeAsync();
        Assert.That(_defects, Is.Empty, "defects of the emulator");
        Assert.That(Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)), Is.Empty);
    }
}
