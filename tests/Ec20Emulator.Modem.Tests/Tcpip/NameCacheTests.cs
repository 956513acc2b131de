using System.Net;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Tcpip.Services;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>"dns/cache": answers are kept for their time to live, and only then.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class NameCacheTests
{
    private static readonly IPAddress[] Servers = [IPAddress.Parse("10.0.0.1")];

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly CountingResolver _network = new();

    [Test]
    public async Task Resolve_AgainWithinTheTimeToLive_AsksOnceAndCountsDown()
    {
        var cache = new NameCache(_network, _clock);
        await cache.ResolveAsync("a.test", Servers, default);
        await PassAsync(99);
        var again = await cache.ResolveAsync("A.test", Servers, default);
        Assert.That((_network.Asked, again.TimeToLive), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Resolve_AfterTheTimeToLive_AsksAgain()
    {
        var cache = new NameCache(_network, _clock);
        await cache.ResolveAsync("a.test", Servers, default);
        await PassAsync(100);
        await cache.ResolveAsync("a.test", Servers, default);
        Assert.That(_network.Asked, Is.EqualTo(2));
    }

    [Test]
    public async Task Resolve_SwitchedOff_AsksEachTime()
    {
        var cache = new NameCache(_network, _clock);
        await cache.ResolveAsync("a.test", Servers, default);
        cache.IsOn = false;
        await cache.ResolveAsync("a.test", Servers, default);
        cache.IsOn = true;
        await cache.ResolveAsync("a.test", Servers, default);
        Assert.That(_network.Asked, Is.EqualTo(3));
    }

    [Test]
    public async Task Resolve_WithoutTimeToLiveOrFromOtherServers_AsksEachTime()
    {
        var cache = new NameCache(_network, _clock);
        await cache.ResolveAsync("a.test", Servers, default);
        await cache.ResolveAsync("a.test", [], default);
        _network.TimeToLive = 0;
        await cache.ResolveAsync("b.test", Servers, default);
        await cache.ResolveAsync("b.test", Servers, default);
        Assert.That(_network.Asked, Is.EqualTo(4));
    }

    [Test]
    public async Task Resolve_MoreNamesThanKept_ForgetsTheOldest()
    {
        var cache = new NameCache(_network, _clock);
        for (var i = 0; i <= NameCache.Capacity; i++)
        {
            await cache.ResolveAsync($"{i}.test", Servers, default);
            await PassAsync(1);
        }
        _network.Asked = 0;
        await cache.ResolveAsync("1.test", Servers, default);
        Assert.That(_network.Asked, Is.Zero);
        await cache.ResolveAsync("0.test", Servers, default);
        Assert.That(_network.Asked, Is.EqualTo(1));
    }

    private Task PassAsync(int seconds) => _clock.AdvanceAsync(TimeSpan.FromSeconds(seconds), () => Task.CompletedTask);

    private sealed class CountingResolver : INetwork
    {
        public int Asked { get; set; }

        public int TimeToLive { get; set; } = 100;

        public Task<ResolvedName> ResolveAsync(string host, IReadOnlyList<IPAddress> dnsServers, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(new ResolvedName([IPAddress.Loopback], TimeToLive));
        }

        public Task<INetworkConnection> ConnectAsync(NetworkTarget target, int localPort, CancellationToken cancellationToken) => throw new NotSupportedException();

        public INetworkListener Listen(int localPort, TcpTuning? tuning = null) => throw new NotSupportedException();

        public IDatagramSocket BindDatagram(int localPort) => throw new NotSupportedException();

        public Task<EchoReply?> PingAsync(IPAddress address, int payloadBytes, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
