using System.Net;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Networking.Icmp;
using Microsoft.Extensions.Logging;
using static Ec20Emulator.Engine.Tests.Networking.TestNetworks;

namespace Ec20Emulator.Engine.Tests.Networking.Icmp;

public class PingTests
{
    private KeptLog _log = null!;

    [SetUp]
    public void SetUp() => _log = new KeptLog();

    [TearDown]
    public void TearDown() => _log.Dispose();

    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    [TestCase("10.20.30.40")]
    public async Task Ping_LoopbackOrMapped_AnswersOrSaysWhyNot(string address)
    {
        var network = Network("10.20.30.40:8883=127.0.0.1:1");

        var reply = await network.PingAsync(IPAddress.Parse(address), 32, default).WaitAsync(Guard);
        await network.PingAsync(IPAddress.Parse(address), 32, default).WaitAsync(Guard);

        if (reply is null)
            Assert.That(_log.Lines.Single().Text, Does.Contain("ICMP").And.Contain("CAP_NET_RAW"));
        else
            Assert.That(reply.RoundTripMilliseconds, Is.InRange(0, 10_000));
        if (address != "::1" && RawSocketsPermitted())
            Assert.That(reply?.TimeToLive, Is.InRange(1, 255), string.Join('\n', _log.Lines));
    }

    [Test]
    public async Task Ping_ForbiddenByPolicy_IsNotSent()
    {
        Assert.That(await Network().PingAsync(IPAddress.Parse("192.0.2.1"), 32, default), Is.Null);
        Assert.That(_log.Lines.Single(), Is.EqualTo((LogLevel.Information, "Ping of 192.0.2.1 refused: neither loopback nor mapped, and the network policy is 'loopback'")));
    }

    [TestCase(0)]
    [TestCase(1461)]
    public void Ping_SizeOutOfRange_Throws(int size) =>
        Assert.That(() => Network().PingAsync(IPAddress.Loopback, size, default), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public async Task Ping_NoReply_EndsByTheCallersTimeOut()
    {
        using var socket = RawEcho.TryOpen(IPAddress.Loopback);
        if (socket is null)
            Assert.Ignore("raw sockets are not permitted");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.That(() => Network().PingAsync(IPAddress.Loopback, 1460, cancelled.Token).WaitAsync(Guard), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Ping_ManyAtOnce_EachGetsItsOwnReply()
    {
        using var socket = RawEcho.TryOpen(IPAddress.Loopback);
        if (socket is null)
            Assert.Ignore("raw sockets are not permitted");
        var network = Network();

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => network.PingAsync(IPAddress.Loopback, 32, default))).WaitAsync(Guard);

        Assert.That(replies, Has.All.Not.Null);
    }

    private static bool RawSocketsPermitted()
    {
        using var socket = RawEcho.TryOpen(IPAddress.Loopback);
        return socket is not null;
    }

    private OsNetwork Network(params string[] maps) => new(
        new OsNetworkOptions { Policy = NetworkPolicy.Loopback, Map = HostMap.Parse(maps) }, TimeProvider.System, _log);
}
