using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Udp;
using Ec20Emulator.TestKit.Ppp;
using Ec20Emulator.UsbIp.Tests.Hosts;

namespace Ec20Emulator.UsbIp.Tests;

/// <summary>The network card where AT+QCFG="usbnet" is 1: Ethernet (ECM120).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EthernetTests
{
    [Test]
    public async Task Kind_IsChosenAtTheNextRestart_EachWay()
    {
        await using var bench = await UsbBench.StartAsync();
        var before = await bench.ListAsync();
        await using (var host = await bench.AttachAsync())
            await (await UsbTty.OpenAsync(host, 2)).CommandAsync("AT+QCFG=\"usbnet\",1");
        Assert.That(await bench.ListAsync(), Is.EqualTo(before), "not yet");
        await bench.RestartWithAsync("AT");
        Assert.That(await bench.ListAsync(), Is.EqualTo(new[] { new ListedDevice("1-1", "2C7C0125", "FFFFFF00FF000000FF000000FF000000020600000A000000") }));
        await bench.RestartWithAsync("AT+QCFG=\"usbnet\",0");
        Assert.That(await bench.ListAsync(), Is.EqualTo(before));
    }

    [TestCase("AT+QCFG=\"usbnet\",2")]
    [TestCase("AT+QCFG=\"usbnet\",3")]
    [TestCase("AT+QCFG=\"usbcfg\",0x2C7C,0x0125,1,1,1,1,0,0,0", Description = "switched off")]
    public async Task Card_ThatIsNotBuilt_OrOff_IsNotShown(string setting)
    {
        await using var bench = await UsbBench.StartAsync();
        await bench.RestartWithAsync(setting);
        Assert.That((await bench.ListAsync())[0].Interfaces, Is.EqualTo("FFFFFF00FF000000FF000000FF000000"));
    }

    [Test]
    public async Task Device_HasTheDescriptorsOfAnEthernetCard()
    {
        await using var bench = await UsbBench.StartEcmAsync();
        await using var host = await bench.AttachAsync();
        var configuration = Convert.ToHexString((await host.ControlAsync("80 06 00 02 00 00 00 10")).Data);
        Assert.That(configuration, Does.StartWith("09020201060100").And.EndsWith(
            "080B040202060000" + "090404000102060000" + "0524002001" + "0524060405" + "0D240F0300000000EA05000000" + "07058903100009" +
            "09040500000A000000" + "09040501020A000000" + "07058802000200" + "07050502000200"));
        var address = (await host.ControlAsync("80 06 03 03 09 04 FF 00")).Data;
        Assert.That(address, Has.Length.EqualTo(2 + 2 * 12));
        Assert.That(address[4] - '0', Is.EqualTo(2), "local, of one station");
    }

    [Test]
    public async Task Alternate_IsSelected_AndOthersStall()
    {
        await using var bench = await UsbBench.StartEcmAsync();
        await using var host = await bench.AttachAsync();
        Assert.That((await host.In(8, 1514).Reply).Status, Is.EqualTo(-32), "no endpoints yet");
        Assert.That((await host.ControlAsync("81 0A 00 00 05 00 01 00")).Data, Is.EqualTo(new byte[] { 0 }));
        Assert.That((await host.ControlAsync("01 0B 01 00 05 00 00 00")).Status, Is.Zero);
        Assert.That((await host.ControlAsync("81 0A 00 00 05 00 01 00")).Data, Is.EqualTo(new byte[] { 1 }));
        foreach (var request in (string[])["01 0B 02 00 05 00 00 00", "01 0B 01 00 04 00 00 00", "21 43 0C 00 05 00 00 00", "21 40 00 00 04 00 00 00", "A1 43 00 00 04 00 02 00"])
            Assert.That((await host.ControlAsync(request)).Status, Is.EqualTo(-32), request);
    }

    [Test]
    public async Task Wire_IsUp_WithTheDataInterface()
    {
        await using var bench = await UsbBench.StartEcmAsync();
        await using var host = await bench.AttachAsync();
        var card = await UsbEthernet.OpenAsync(host);
        Assert.That(await card.NewsAsync(), Is.EqualTo("A100010004000000"), "NETWORK_CONNECTION");
        Assert.That(await card.NewsAsync(), Is.EqualTo("A12A00000400080080D1F00880F0FA02"), "150 and 50 Mbit/s");
    }

    [Test]
    public async Task Host_GetsAnAddress_AndReachesTheNetwork_ByName()
    {
        using var server = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await using var bench = await UsbBench.StartEcmAsync();
        bench.Map.Set("echo.test:7", (IPEndPoint)server.Client.LocalEndPoint!);
        await using var host = await bench.AttachAsync();
        var card = await UsbEthernet.OpenAsync(host);
        var dns = new IPAddress(await card.GetAddressAsync());
        Assert.That((card.Address.ToString(), dns), Is.EqualTo(("192.168.225.20", UsbEthernet.Gateway)));
        await card.FindRouterAsync();
        await card.PingAsync(UsbEthernet.Gateway, 1);
        await card.PongAsync(1);
        var name = (byte[])[0xAB, 0xCD, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 4, .. "echo"u8, 4, .. "test"u8, 0, 0, 1, 0, 1];
        await card.SendPacketAsync(Datagram(card.Address, dns, 5353, 53, name));
        var address = new IPAddress((await card.PacketAsync())[^4..]);
        await card.SendPacketAsync(Datagram(card.Address, address, 4000, 7, "ping"u8.ToArray()));
        var asked = await server.ReceiveAsync();
        await server.SendAsync((byte[])[.. asked.Buffer, .. "pong"u8], 8, asked.RemoteEndPoint);
        Assert.That((await card.PacketAsync())[28..], Is.EqualTo("pingpong"u8.ToArray()));
        var tty = await UsbTty.OpenAsync(host, 2);
        Assert.That(await tty.CommandAsync("AT+CGPADDR=1"), Does.Contain("+CGPADDR: 1,\"10."), "the modem's own address is another");
    }

    [Test]
    public async Task Call_FollowsTheNetwork_AndTheWireStays()
    {
        await using var bench = await UsbBench.StartEcmAsync();
        await using var host = await bench.AttachAsync();
        var tty = await UsbTty.OpenAsync(host, 2);
        await tty.CommandAsync("AT+QNETDEVSTATUS=1");
        var card = await UsbEthernet.OpenAsync(host);
        await tty.ReadToAsync("+QNETDEVSTATUS: 1,1,4,1\r\n");
        await card.GetAddressAsync();
        await tty.ReadToAsync("+QNETDEVSTATUS: 1,2,4,1\r\n");
        await tty.CommandAsync("AT+CGATT=0");
        await tty.ReadToAsync("+QNETDEVSTATUS: 1,0,4,1\r\n");
        await card.GetAddressAsync();
        await card.FindRouterAsync();
        await tty.CommandAsync("AT+CGATT=1");
        await tty.ReadToAsync("+QNETDEVSTATUS: 1,1,4,1\r\n");
        await card.PingAsync(UsbEthernet.Gateway, 2);
        await card.PongAsync(2);
        await host.ControlAsync("01 0B 00 00 05 00 00 00");
        await tty.ReadToAsync("+QNETDEVSTATUS: 1,0,4,1\r\n");
    }

    [Test]
    public async Task Address_OfAnotherNetwork_IsRefused_AndAServerOfAnotherIsNotAnswered()
    {
        await using var bench = await UsbBench.StartEcmAsync();
        await using var host = await bench.AttachAsync();
        var card = await UsbEthernet.OpenAsync(host);
        Assert.That(UsbEthernet.Options(await card.RequestAsync(new IPAddress([10, 0, 0, 5])), out _)[53], Is.EqualTo(new byte[] { 6 }));
        await card.SendAsync(card.Dhcp([53, 1, 3, 50, 4, 192, 168, 225, 20, 54, 4, 192, 168, 1, 1, 255]));
        await card.FindRouterAsync(new IPAddress([192, 168, 225, 20]));
    }

    [Test]
    public async Task Filter_ThatLetsNothingPass_HoldsFramesBack()
    {
        await using var bench = await UsbBench.StartEcmAsync();
        await using var host = await bench.AttachAsync();
        var card = await UsbEthernet.OpenAsync(host);
        await card.GetAddressAsync();
        await card.FindRouterAsync();
        await host.ControlAsync("21 43 00 00 04 00 00 00");
        await card.PingAsync(UsbEthernet.Gateway, 3);
        var late = card.FrameAsync();
        await bench.Modem.WhenIdleAsync();
        Assert.That(late.IsCompleted, Is.False);
        await host.ControlAsync("21 43 0C 00 04 00 00 00");
        Assert.That((await late)[34], Is.Zero, "the echo reply");
    }

    [Test]
    public async Task Ipv6_HasARouter_ThatTellsThePrefix()
    {
        await using var bench = await UsbBench.StartAsync();
        await bench.RestartWithAsync("AT+CGDCONT=1,\"IPV4V6\",\"net\"", "AT+QCFG=\"usbnet\",1");
        await using var host = await bench.AttachAsync();
        var card = await UsbEthernet.OpenAsync(host);
        var (own, router) = (IPAddress.Parse("fe80::2"), IPAddress.Parse("fe80::1"));
        await card.SendPacketAsync(Icmpv6(own, IPAddress.Parse("ff02::1:ff00:1"), [135, 0, 0, 0, 0, 0, 0, 0, .. router.GetAddressBytes(), 1, 1, .. card.Own]));
        Assert.That((await card.PacketAsync())[40], Is.EqualTo(136), "a neighbour");
        await card.SendPacketAsync(Icmpv6(own, IPAddress.Parse("ff02::2"), [133, 0, 0, 0, 0, 0, 0, 0]));
        var advertisement = await card.PacketAsync();
        Assert.That((advertisement[40], advertisement[48 + 16 + 1]), Is.EqualTo(((byte)134, (byte)4)), "a router, with a prefix");
    }

    private static byte[] Datagram(IPAddress from, IPAddress to, ushort source, ushort destination, byte[] data) =>
        HostPackets.Ip(from, to, IpProtocol.Udp, UdpDatagram.ToBytes(HostPackets.Path(from, to), source, destination, data));

    private static byte[] Icmpv6(IPAddress from, IPAddress to, byte[] message)
    {
        Ec20Emulator.Ppp.Icmp.IcmpMessage.Seal(HostPackets.Path(from, to), message);
        return HostPackets.Ip(from, to, IpProtocol.Icmpv6, message);
    }
}
