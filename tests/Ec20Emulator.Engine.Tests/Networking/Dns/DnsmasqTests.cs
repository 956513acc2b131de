using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Networking.Dns;
using Ec20Emulator.TestKit.Counterparts;
using static Ec20Emulator.Engine.Tests.Networking.TestNetworks;

namespace Ec20Emulator.Engine.Tests.Networking.Dns;

public class DnsmasqTests
{
    private static readonly IPAddress Server = IPAddress.Parse("10.0.0.53");

    private readonly SteppedClock _clock = new();
    private DnsmasqServer _dnsmasq = null!;

    [OneTimeSetUp]
    public async Task StartServer() => _dnsmasq = await DnsmasqServer.StartAsync(
    [
        "--host-record=a.test,10.1.2.3,600", "--host-record=six.test,2001:db8::6,170", "--host-record=web.test,127.0.0.1",
        "--host-record=end.test,10.9.9.9,300", "--cname=middle.test,end.test,250", "--cname=start.test,middle.test,400",
        "--address=/many.test/10.7.0.1", .. Enumerable.Range(1, 60).Select(i => $"--host-record=crowd.test,10.8.0.{i}"),
    ]);

    [OneTimeTearDown]
    public async Task StopServer()
    {
        if (_dnsmasq is not null)
            await _dnsmasq.DisposeAsync();
    }

    [TestCase("a.test", "10.1.2.3", 600)]
    [TestCase("A.TEST", "10.1.2.3", 600)]
    [TestCase("six.test", "2001:db8::6", 170)]
    [TestCase("deep.down.many.test", "10.7.0.1", 0)]
    public async Task Resolve_KnownName_HasAddressAndTimeToLive(string name, string address, int timeToLive)
    {
        var resolved = await Network().ResolveAsync(name, [Server], default).WaitAsync(Guard);

        Assert.That(resolved.Addresses, Is.EqualTo([IPAddress.Parse(address)]));
        Assert.That(resolved.TimeToLive, Is.EqualTo(timeToLive));
    }

    [Test]
    public async Task Resolve_ThroughAliases_EndsAtTheAddress()
    {
        var resolved = await Network().ResolveAsync("start.test", [Server], default).WaitAsync(Guard);

        Assert.That(resolved.Addresses, Is.EqualTo([IPAddress.Parse("10.9.9.9")]));
        Assert.That(resolved.TimeToLive, Is.EqualTo(250));
    }

    [Test]
    public async Task Resolve_MoreThanFitsADatagram_UsesWhatIsThere()
    {
        var resolved = await Network().ResolveAsync("crowd.test", [Server], default).WaitAsync(Guard);

        Assert.That(resolved.Addresses.Select(address => $"{address}"), Is.Unique.And.All.StartsWith("10.8.0."));
        Assert.That(resolved.Addresses, Has.Count.InRange(1, 59));
    }

    [Test]
    public async Task Resolve_UnknownName_DoesNotExist()
    {
        var failure = await FailsAsync(NetworkFailure.NameNotResolved, () => Network().ResolveAsync("nobody.test", [Server], default).WaitAsync(Guard));

        Assert.That(failure.Message, Does.Contain("'nobody.test' does not exist"));
    }

    [Test]
    public async Task Resolve_ServerNeverAnswers_FailsAfterItsTries()
    {
        var resolving = Network().ResolveAsync("host.silent.test", [Server], default).WaitAsync(Guard);
        for (var tries = 0; tries < DnsClient.Rounds; tries++)
        {
            await _clock.TimerArmed().WaitAsync(Guard);
            Assert.That(resolving.IsCompleted, Is.False);
            _clock.Step(DnsClient.ServerTimeout);
        }

        await FailsAsync(NetworkFailure.NameNotResolved, () => resolving);
    }

    [Test]
    public async Task Connect_ToANameOfTheServer_ShowsTheResolvedAddress()
    {
        using var peer = new TcpListener(IPAddress.Loopback, 0);
        peer.Start();
        var port = ((IPEndPoint)peer.LocalEndpoint).Port;

        await using var connection = await Network().ConnectAsync(Target("web.test", port, Server), 0, default).WaitAsync(Guard);
        Assert.That(connection.RemoteEndPoint, Is.EqualTo(new IPEndPoint(IPAddress.Loopback, port)));
    }

    [Test]
    public async Task Connect_ResolvedAddressIsMapped_FollowsTheMap()
    {
        using var peer = new TcpListener(IPAddress.Loopback, 0);
        peer.Start();
        var network = Network($"10.1.2.3:8883=127.0.0.1:{((IPEndPoint)peer.LocalEndpoint).Port}");

        await using var connection = await network.ConnectAsync(Target("a.test", 8883, Server), 0, default).WaitAsync(Guard);
        Assert.That(connection.RemoteEndPoint, Is.EqualTo(IPEndPoint.Parse("10.1.2.3:8883")));
    }

    [Test]
    public async Task Connect_ResolvedAddressIsForeign_IsRefusedByPolicy() =>
        await FailsAsync(NetworkFailure.Unreachable, () => Network().ConnectAsync(Target("a.test", 80, Server), 0, default).WaitAsync(Guard));

    private OsNetwork Network(params string[] maps) => new(
        new OsNetworkOptions { Policy = NetworkPolicy.Loopback, Map = HostMap.Parse([$"{Server}:53={_dnsmasq.EndPoint}", .. maps]), Seed = 3 }, _clock);
}
