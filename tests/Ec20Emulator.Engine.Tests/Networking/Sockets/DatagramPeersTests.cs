using System.Net;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Networking.Names;
using Ec20Emulator.Modem.Networking.Sockets;

namespace Ec20Emulator.Engine.Tests.Networking.Sockets;

public class DatagramPeersTests
{
    private static readonly IPEndPoint Stranger = IPEndPoint.Parse("192.0.2.1:9");

    [TestCase(true, true)]
    [TestCase(false, false)]
    public void Stranger_FromTheNetwork_IsHeardOnlyWhereToldSo(bool hearsAll, bool heard)
    {
        var peers = new DatagramPeers(new HostMap(), hearsAll);

        Assert.That(peers.Recognise(Stranger), heard ? Is.EqualTo(Stranger) : Is.Null);
        Assert.That(peers.Recognise(IPEndPoint.Parse("127.0.0.1:9")), Is.EqualTo(IPEndPoint.Parse("127.0.0.1:9")));
    }

    [Test]
    public void Peer_OnceSentTo_IsHeard()
    {
        var peers = new DatagramPeers(new HostMap(), hearsAll: false);
        peers.Remember(new Route(Stranger, Stranger));

        Assert.That(peers.Recognise(Stranger), Is.EqualTo(Stranger));
        Assert.That(peers.Recognise(IPEndPoint.Parse("192.0.2.1:10")), Is.Null);
    }

    [Test]
    public void Peers_MoreThanRemembered_ForgetsTheOldestNotTheLatestUsed()
    {
        var peers = new DatagramPeers(new HostMap(), hearsAll: false);
        var routes = Enumerable.Range(1, DatagramPeers.Most + 1).Select(port => new IPEndPoint(Stranger.Address, port)).Select(end => new Route(end, end)).ToList();
        routes.Take(DatagramPeers.Most).ToList().ForEach(peers.Remember);
        peers.Remember(routes[0]);
        peers.Remember(routes[^1]);

        Assert.That(peers.Recognise(routes[0].Actual), Is.Not.Null);
        Assert.That(peers.Recognise(routes[1].Actual), Is.Null);
        Assert.That(peers.Recognise(routes[^1].Actual), Is.Not.Null);
    }
}
