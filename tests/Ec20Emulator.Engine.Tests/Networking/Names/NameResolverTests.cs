using System.Net;
using Ec20Emulator.Modem.Networking;
using static Ec20Emulator.Engine.Tests.Networking.TestNetworks;

namespace Ec20Emulator.Engine.Tests.Networking.Names;

public class NameResolverTests
{
    [TestCase("10.1.2.3", "10.1.2.3")]
    [TestCase("[2001:db8::1]", "2001:db8::1")]
    [TestCase("broker.test", "127.0.0.9")]
    [TestCase("Broker.Test.", "127.0.0.9")]
    [TestCase("alias.test", "127.0.0.1,::1")]
    [TestCase("localhost", "127.0.0.1,::1")]
    [TestCase("my.localhost.", "127.0.0.1,::1")]
    public async Task Resolve_WithoutAskingAnybody(string host, string addresses)
    {
        var network = Loopback("broker.test:8883=127.0.0.9:1", "alias.test:1=localhost:1");

        var resolved = await network.ResolveAsync(host, [], default);

        Assert.That(string.Join(',', resolved.Addresses), Is.EqualTo(addresses));
        Assert.That(resolved.TimeToLive, Is.Zero);
    }

    [Test]
    public async Task Resolve_MappedName_IgnoresTheDnsServers() =>
        Assert.That((await Loopback("a.test:1=127.0.0.9:1").ResolveAsync("a.test", [IPAddress.Parse("192.0.2.1")], default)).Addresses, Is.EqualTo([IPAddress.Parse("127.0.0.9")]));

    [Test]
    public async Task Resolve_PolicyLoopback_DoesNotAskTheOperatingSystem() =>
        Assert.That((await FailsAsync(NetworkFailure.NameNotResolved, () => Loopback().ResolveAsync("ip6-localhost", [], default))).Message, Does.Contain("policy").And.Contain("--map"));

    [Test]
    public async Task Resolve_PolicyOpen_AsksTheOperatingSystem()
    {
        var resolved = await Open().ResolveAsync(System.Net.Dns.GetHostName(), [], default).WaitAsync(Guard);

        Assert.That(resolved.Addresses, Is.EquivalentTo(await System.Net.Dns.GetHostAddressesAsync(System.Net.Dns.GetHostName())));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("no such name")]
    [TestCase("a\u0000b")]
    public async Task Resolve_NoHostName_IsNotResolved(string host) =>
        await FailsAsync(NetworkFailure.NameNotResolved, () => Open().ResolveAsync(host, [], default).WaitAsync(Guard));

    [Test]
    public async Task Resolve_NameLongerThanTheSystemTakes_IsNotResolved() =>
        await FailsAsync(NetworkFailure.NameNotResolved, () => Open().ResolveAsync(new string('a', 5000), [], default).WaitAsync(Guard));
}
