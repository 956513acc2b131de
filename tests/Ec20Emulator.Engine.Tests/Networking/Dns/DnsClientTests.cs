using System.Net;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Networking.Dns;
using static Ec20Emulator.Engine.Tests.Networking.TestNetworks;

namespace Ec20Emulator.Engine.Tests.Networking.Dns;

public class DnsClientTests
{
    private static readonly IPAddress First = IPAddress.Parse("10.0.0.1");
    private static readonly IPAddress Second = IPAddress.Parse("10.0.0.2");

    private readonly SteppedClock _clock = new();
    private ScriptedServer _one = null!;
    private ScriptedServer _two = null!;
    private ScriptedServer _notAsked = null!;
    private OsNetwork _network = null!;

    [SetUp]
    public void SetUp()
    {
        _one = new ScriptedServer();
        _two = new ScriptedServer();
        _notAsked = new ScriptedServer();
        _network = New(seed: 1);
    }

    [TearDown]
    public void TearDown()
    {
        _one.Dispose();
        _two.Dispose();
        _notAsked.Dispose();
    }

    [Test]
    public async Task Resolve_Answered_ReturnsAddressesAndTimeToLive()
    {
        var resolving = Resolve("A.Test.");
        var (query, from) = await _one.ReceiveAsync();
        await _one.SendAsync(ResponseBytes.To(query).Address("a.test", "10.1.1.1", 170).Address("a.test", "10.1.1.2", 600).ToArray(), from);

        var resolved = await resolving;
        Assert.That(resolved.Addresses, Is.EqualTo([IPAddress.Parse("10.1.1.1"), IPAddress.Parse("10.1.1.2")]));
        Assert.That(resolved.TimeToLive, Is.EqualTo(170));
    }

    [Test]
    public async Task Resolve_NoIPv4_AsksForIPv6()
    {
        var resolving = Resolve("a.test");
        for (var times = 0; times < 2; times++)
        {
            var (query, from) = await _one.ReceiveAsync();
            var response = ResponseBytes.To(query);
            await _one.SendAsync((query[^3] == 28 ? response.Address("a.test", "2001:db8::7", 60) : response).ToArray(), from);
        }

        Assert.That((await resolving).Addresses, Is.EqualTo([IPAddress.Parse("2001:db8::7")]));
    }

    [Test]
    public async Task Resolve_ForgedAnswers_AreIgnored()
    {
        var resolving = Resolve("a.test");
        var (query, from) = await _one.ReceiveAsync();
        var forged = ResponseBytes.To(query).Address("a.test", "10.6.6.6").ToArray();
        await _two.SendAsync([(byte)~forged[0], .. forged[1..]], from);
        await _one.SendAsync([(byte)~forged[0], .. forged[1..]], from);
        await _one.SendAsync(new ResponseBytes((ushort)((query[0] << 8) | query[1]), new DnsQuestion("b.test", DnsRecordType.A)).Address("b.test", "10.6.6.6").ToArray(), from);
        await _one.SendAsync([0xC0], from);
        using (var stranger = new ScriptedServer())
            await stranger.SendAsync(forged, from);
        await _notAsked.SendAsync(forged, from);
        await _one.SendAsync(ResponseBytes.To(query).Address("a.test", "10.1.1.1").ToArray(), from);

        Assert.That((await resolving).Addresses, Is.EqualTo([IPAddress.Parse("10.1.1.1")]));
    }

    [Test]
    public async Task Resolve_NameError_FailsAtOnce()
    {
        var resolving = Resolve("no.test");
        var (query, from) = await _one.ReceiveAsync();
        await _one.SendAsync(ResponseBytes.To(query, DnsResponseCode.NameError).ToArray(), from);

        Assert.That((await FailsAsync(NetworkFailure.NameNotResolved, () => resolving)).Message, Does.Contain("does not exist"));
    }

    [TestCase(2)]
    [TestCase(5)]
    public async Task Resolve_ServerOfNoUse_AsksTheNextAtOnce(int code)
    {
        var resolving = Resolve("a.test");
        var (query, from) = await _one.ReceiveAsync();
        await _one.SendAsync(ResponseBytes.To(query, (DnsResponseCode)code).ToArray(), from);
        (query, from) = await _two.ReceiveAsync();
        await _two.SendAsync(ResponseBytes.To(query).Address("a.test", "10.1.1.1").ToArray(), from);

        Assert.That((await resolving).Addresses, Is.EqualTo([IPAddress.Parse("10.1.1.1")]));
    }

    [Test]
    public async Task Resolve_NobodyAnswers_FailsAfterFiveSecondsTwiceForEachServer()
    {
        var resolving = Resolve("a.test");
        foreach (var server in new[] { _one, _two, _one, _two })
        {
            await server.ReceiveAsync();
            _clock.Step(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
            Assert.That(resolving.IsCompleted, Is.False);
            _clock.Step(TimeSpan.FromTicks(1));
        }

        Assert.That((await FailsAsync(NetworkFailure.NameNotResolved, () => resolving)).Message, Does.Contain("10.0.0.1, 10.0.0.2 asked 2 times"));
    }

    [Test]
    public async Task Resolve_LateAnswerOfTheFirstServer_IsTaken()
    {
        var resolving = Resolve("a.test");
        var (query, from) = await _one.ReceiveAsync();
        _clock.Step(DnsClient.ServerTimeout);
        await _two.ReceiveAsync();
        await _one.SendAsync(ResponseBytes.To(query).Address("a.test", "10.1.1.1").ToArray(), from);

        Assert.That((await resolving).Addresses, Is.EqualTo([IPAddress.Parse("10.1.1.1")]));
    }

    [Test]
    public async Task Resolve_TruncatedAnswer_UsesWhatIsThere()
    {
        var resolving = Resolve("a.test");
        var (query, from) = await _one.ReceiveAsync();
        var response = ResponseBytes.To(query).Address("a.test", "10.1.1.1").Address("a.test", "10.1.1.2").ToArray();
        response[2] |= 2;
        await _one.SendAsync(response[..^3], from);

        Assert.That((await resolving).Addresses, Is.EqualTo([IPAddress.Parse("10.1.1.1")]));
    }

    [Test]
    public async Task Resolve_ServerForbiddenByPolicy_AsksTheNext()
    {
        var resolving = _network.ResolveAsync("a.test", [IPAddress.Parse("192.0.2.1"), Second], default).WaitAsync(Guard);
        var (query, from) = await _two.ReceiveAsync();
        await _two.SendAsync(ResponseBytes.To(query).Address("a.test", "10.1.1.1").ToArray(), from);

        Assert.That((await resolving).Addresses, Is.EqualTo([IPAddress.Parse("10.1.1.1")]));
    }

    [Test]
    public async Task Resolve_Cancelled_Ends()
    {
        using var cancel = new CancellationTokenSource();
        var resolving = _network.ResolveAsync("a.test", [First], cancel.Token);
        await _one.ReceiveAsync();
        await cancel.CancelAsync();

        Assert.That(async () => await resolving.WaitAsync(Guard), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("a b.test")]
    [TestCase("a..test")]
    [TestCase("")]
    public async Task Resolve_NoHostName_FailsWithoutAQuery(string name) =>
        await FailsAsync(NetworkFailure.NameNotResolved, () => _network.ResolveAsync(name, [First], default).WaitAsync(Guard));

    [Test]
    public async Task TransactionIds_ComeFromTheSeed()
    {
        var ids = new List<int>();
        foreach (var seed in new[] { 1, 1, 2 })
        {
            using var cancel = new CancellationTokenSource();
            var resolving = New(seed).ResolveAsync("a.test", [First], cancel.Token);
            var (query, _) = await _one.ReceiveAsync();
            ids.Add((query[0] << 8) | query[1]);
            await cancel.CancelAsync();
            Assert.That(async () => await resolving.WaitAsync(Guard), Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(ids[1], Is.EqualTo(ids[0]));
        Assert.That(ids[2], Is.Not.EqualTo(ids[0]));
    }

    private OsNetwork New(int seed)
    {
        var map = HostMap.Parse([$"10.0.0.1:53=127.0.0.1:{_one.Port}", $"10.0.0.2:53=127.0.0.1:{_two.Port}", $"10.0.0.3:53=127.0.0.1:{_notAsked.Port}"]);
        return new OsNetwork(new OsNetworkOptions { Policy = NetworkPolicy.Loopback, Map = map, Seed = seed }, _clock);
    }

    private Task<ResolvedName> Resolve(string name) => _network.ResolveAsync(name, [First, Second], default).WaitAsync(Guard);
}
