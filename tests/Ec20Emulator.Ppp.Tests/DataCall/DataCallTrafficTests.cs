using System.Net;
using System.Text;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Udp;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Ppp;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Ppp.Tests.DataCall;

[Parallelizable(ParallelScope.All)]
internal sealed class DataCallTrafficTests
{
    [Test]
    public async Task Name_OfTheMap_IsResolvedPingedAndFetched_AndEveryByteIsRight()
    {
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set("page.test:80", new IPEndPoint(IPAddress.Loopback, server.Port));
        var host = await Calls.DialAsync(modem);
        var address = await Calls.ResolveAsync(host, "page.test");
        Assert.That(IPAddress.IsLoopback(address), Is.False, "the host would look for it in itself");
        var tcp = new HostTcp(host, address, 80, 40000);
        Assert.That(await tcp.ConnectAsync(), Is.True);
        var data = new byte[300_000];
        new Random(3).NextBytes(data);
        foreach (var piece in data.Chunk(50_000))
        {
            await tcp.SendAsync(piece);
            await tcp.ReceiveAsync(tcp.Received.Length + 1);
        }
        Assert.That(await tcp.ReceiveAsync(data.Length), Is.EqualTo(data));
        await tcp.CloseAsync();
        Assert.That(tcp.IsReset, Is.False);
        Assert.That(modem.Modem.Journal.Read().Entries.Select(entry => entry.Content), Has.Some.EqualTo("connected page.test:80"));
    }

    [Test]
    public async Task Port_WhereNobodyListens_IsRefused_AndForbiddenAddressesToo()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var host = await Calls.DialAsync(modem);
        Assert.That(await new HostTcp(host, Calls.Somewhere, 80, 40001).ConnectAsync(), Is.False, "the policy is loopback");
        Assert.That(await new HostTcp(host, IPAddress.Parse("10.64.64.64"), 80, 40002).ConnectAsync(), Is.False, "the peer itself serves nothing");
    }

    [Test]
    public async Task Flows_MoreThan64_AreRefused_UntilOneEnds()
    {
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set("192.0.2.7:80", new IPEndPoint(IPAddress.Loopback, server.Port));
        var host = await Calls.DialAsync(modem);
        var flows = Enumerable.Range(0, 64).Select(i => new HostTcp(host, Calls.Somewhere, 80, (ushort)(41000 + i))).ToArray();
        foreach (var flow in flows)
            Assert.That(await flow.ConnectAsync(), Is.True);
        Assert.That(await new HostTcp(host, Calls.Somewhere, 80, 42000).ConnectAsync(), Is.False);
        await flows[0].CloseAsync();
        Assert.That(await new HostTcp(host, Calls.Somewhere, 80, 42001).ConnectAsync(), Is.True);
        await flows[1].SendAsync("still there"u8.ToArray());
        Assert.That(await flows[1].ReceiveAsync(11), Is.EqualTo("still there"u8.ToArray()));
    }

    [Test]
    public async Task Datagram_AndItsAnswer_PassWhole_InFragmentsBothWays([Values(5, 5000)] int size)
    {
        using var echo = new System.Net.Sockets.UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await using var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set("192.0.2.7:7", (IPEndPoint)echo.Client.LocalEndPoint!);
        var host = await Calls.DialAsync(modem);
        var data = new byte[size];
        new Random(size).NextBytes(data);
        var path = HostPackets.Path(host.Address, Calls.Somewhere);
        foreach (var packet in HostPackets.Fragments(host.Address, Calls.Somewhere, IpProtocol.Udp, UdpDatagram.ToBytes(path, 5000, 7, data), 1500))
            await host.SendAsync(PppProtocol.Ipv4, packet);
        var received = await echo.ReceiveAsync();
        Assert.That(received.Buffer, Is.EqualTo(data));
        await echo.SendAsync(data, received.RemoteEndPoint);
        Assert.That(await Calls.ReceiveDatagramAsync(host), Is.EqualTo(data));
    }

    [Test]
    public async Task Echo_ToTheDnsServer_IsAnswered()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var host = await Calls.DialAsync(modem);
        await host.SendAsync(PppProtocol.Ipv4, HostPackets.EchoRequest(host.Address, host.Dns[0], 1, "payload"u8.ToArray()));
        var reply = await host.NextPacketAsync();
        Assert.That(reply[20], Is.Zero);
        Assert.That(Encoding.ASCII.GetString(reply[28..]), Is.EqualTo("payload"));
    }
}
