using System.Net;
using System.Text;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Udp;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Ppp;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Ppp.Tests.DataCall;

[Parallelizable(ParallelScope.All)]
internal sealed class DataCallTests
{
    private const string Connect = "\r\nCONNECT 150000000\r\n";

    private static readonly IPAddress Somewhere = IPAddress.Parse("192.0.2.7");

    [Test]
    public async Task Dial_Negotiates_AndGivesAddressAndDnsOfTheContext([Values] bool prefersPap)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.ExchangeAsync("ATD*99#", Connect);
        var host = new PppHost(modem.Dte.Dte) { PrefersPap = prefersPap };
        await host.EstablishAsync();
        Assert.That(host.Verdicts, Is.EqualTo(new byte[] { prefersPap ? (byte)2 : (byte)3 }));
        Assert.That(host.Dns, Has.Length.EqualTo(2));
        await host.TerminateAsync();
        Assert.That(await modem.Dte.ReadUntilAsync("NO CARRIER\r\n"), Is.EqualTo("\r\nNO CARRIER\r\n"));
        await modem.Dte.ExchangeAsync("AT+CGPADDR=1", $"\r\n+CGPADDR: 1,\"{host.Address}\"\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Credentials_OfTheContext_AreChecked([Values] bool prefersPap, [Values] bool isRight)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("AT+QICSGP=1,1,\"net\",\"user\",\"secret\",2");
        await modem.Dte.ExchangeAsync("ATD*99#", Connect);
        var host = new PppHost(modem.Dte.Dte) { PrefersPap = prefersPap, Credentials = ("user", isRight ? "secret" : "wrong") };
        var method = await host.EstablishLinkAsync();
        await host.AuthenticateAsync(method);
        Assert.That(host.Verdicts, Is.EqualTo(new[] { (byte)((prefersPap ? 2 : 3) + (isRight ? 0 : 1)) }));
        if (isRight)
        {
            await host.AskForAddressesAsync();
            return;
        }
        var request = await host.NextAsync(frame => frame is { Protocol: PppProtocol.Lcp, Code: 5 });
        await host.SendControlAsync(PppProtocol.Lcp, 6, request.Id, []);
        Assert.That(await modem.Dte.ReadUntilAsync("NO CARRIER\r\n"), Is.EqualTo("\r\nNO CARRIER\r\n"));
    }

    [Test]
    public async Task Name_OfTheMap_IsResolvedPingedAndFetched_AndEveryByteIsRight()
    {
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set("page.test:80", new IPEndPoint(IPAddress.Loopback, server.Port));
        var host = await DialAsync(modem);
        var address = await ResolveAsync(host, "page.test");
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
        var host = await DialAsync(modem);
        Assert.That(await new HostTcp(host, Somewhere, 80, 40001).ConnectAsync(), Is.False, "the policy is loopback");
        Assert.That(await new HostTcp(host, IPAddress.Parse("10.64.64.64"), 80, 40002).ConnectAsync(), Is.False, "the peer itself serves nothing");
    }

    [Test]
    public async Task Flows_MoreThan64_AreRefused_UntilOneEnds()
    {
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set("192.0.2.7:80", new IPEndPoint(IPAddress.Loopback, server.Port));
        var host = await DialAsync(modem);
        var flows = Enumerable.Range(0, 64).Select(i => new HostTcp(host, Somewhere, 80, (ushort)(41000 + i))).ToArray();
        foreach (var flow in flows)
            Assert.That(await flow.ConnectAsync(), Is.True);
        Assert.That(await new HostTcp(host, Somewhere, 80, 42000).ConnectAsync(), Is.False);
        await flows[0].CloseAsync();
        Assert.That(await new HostTcp(host, Somewhere, 80, 42001).ConnectAsync(), Is.True);
        await flows[1].SendAsync("still there"u8.ToArray());
        Assert.That(await flows[1].ReceiveAsync(11), Is.EqualTo("still there"u8.ToArray()));
    }

    [Test]
    public async Task Escape_KeepsTheCall_AndAtoGoesBack()
    {
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set("192.0.2.7:80", new IPEndPoint(IPAddress.Loopback, server.Port));
        var host = await DialAsync(modem);
        var tcp = new HostTcp(host, Somewhere, 80, 40000);
        await tcp.ConnectAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.SendAsync("+++");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.ExpectAsync("\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+CSQ;+CGACT?", "\r\n+CSQ: 28,99\r\n\r\n+CGACT: 1,1\r\n+CGACT: 2,0\r\n+CGACT: 3,0\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("ATO", Connect);
        await tcp.SendAsync("after"u8.ToArray());
        Assert.That(await tcp.ReceiveAsync(5), Is.EqualTo("after"u8.ToArray()));
    }

    [Test]
    public async Task HangUp_InCommandMode_SaysOkAndEndsTheCall()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await DialAsync(modem);
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.SendAsync("+++");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.ExpectAsync("\r\nOK\r\n");
        await modem.Dte.OkAsync("ATH");
        await modem.Dte.ExchangeAsync("ATO", "\r\nNO CARRIER\r\n");
        await DialAsync(modem);
    }

    [Test]
    public async Task Context_EndedByTheOtherPort_EndsTheCall_AfterATerminateRequestIfSoConfigured([Values] bool asksHost)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var other = await modem.AttachAsync(PortNames.UsbAt);
        await other.OkAsync("ATE0");
        await other.OkAsync($"AT+QCFG=\"ppp/termframe\",{(asksHost ? 1 : 0)}");
        var host = await DialAsync(modem);
        await other.OkAsync("AT+CGACT=0,1");
        if (asksHost)
        {
            var request = await host.NextAsync(frame => frame is { Protocol: PppProtocol.Lcp, Code: 5 });
            await host.SendControlAsync(PppProtocol.Lcp, 6, request.Id, []);
        }
        Assert.That(await modem.Dte.ReadUntilAsync("NO CARRIER\r\n"), Is.EqualTo("\r\nNO CARRIER\r\n"));
        await modem.Dte.OkAsync("AT");
    }

    [Test]
    public async Task TwoCalls_OnTwoContexts_RunSideBySide_AndOneContextTakesOne()
    {
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set("192.0.2.7:80", new IPEndPoint(IPAddress.Loopback, server.Port));
        var uart = await modem.AttachAsync(PortNames.Uart1);
        await uart.OkAsync("ATE0");
        var first = await DialAsync(modem);
        await uart.ExchangeAsync("ATD*99#", "\r\nNO CARRIER\r\n");
        await uart.ExchangeAsync("ATD*99***4#", "\r\nERROR\r\n");
        await uart.OkAsync("AT+CGDCONT=4,\"IP\",\"other\"");
        await uart.ExchangeAsync("AT+CGDATA=\"PPP\",4", Connect);
        var second = new PppHost(uart.Dte);
        await second.EstablishAsync();
        Assert.That(second.Address, Is.Not.EqualTo(first.Address));
        foreach (var host in new[] { first, second })
        {
            var tcp = new HostTcp(host, Somewhere, 80, 40000);
            await tcp.ConnectAsync();
            await tcp.SendAsync("hello"u8.ToArray());
            Assert.That(await tcp.ReceiveAsync(5), Is.EqualTo("hello"u8.ToArray()));
        }
        await second.TerminateAsync();
        await uart.ReadUntilAsync("NO CARRIER\r\n");
        await uart.ExchangeAsync("AT+CGACT?", "\r\n+CGACT: 1,1\r\n+CGACT: 2,0\r\n+CGACT: 3,0\r\n+CGACT: 4,0\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Datagram_AndItsAnswer_PassWhole_InFragmentsBothWays([Values(5, 5000)] int size)
    {
        using var echo = new System.Net.Sockets.UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await using var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set("192.0.2.7:7", (IPEndPoint)echo.Client.LocalEndPoint!);
        var host = await DialAsync(modem);
        var data = new byte[size];
        new Random(size).NextBytes(data);
        var path = HostPackets.Path(host.Address, Somewhere);
        foreach (var packet in HostPackets.Fragments(host.Address, Somewhere, IpProtocol.Udp, UdpDatagram.ToBytes(path, 5000, 7, data), 1500))
            await host.SendAsync(PppProtocol.Ipv4, packet);
        var received = await echo.ReceiveAsync();
        Assert.That(received.Buffer, Is.EqualTo(data));
        await echo.SendAsync(data, received.RemoteEndPoint);
        Assert.That(await ReceiveDatagramAsync(host), Is.EqualTo(data));
    }

    [Test]
    public async Task Echo_ToTheDnsServer_IsAnswered()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var host = await DialAsync(modem);
        await host.SendAsync(PppProtocol.Ipv4, HostPackets.EchoRequest(host.Address, host.Dns[0], 1, "payload"u8.ToArray()));
        var reply = await host.NextPacketAsync();
        Assert.That(reply[20], Is.Zero);
        Assert.That(Encoding.ASCII.GetString(reply[28..]), Is.EqualTo("payload"));
    }

    [Test]
    public async Task DtrOff_UnderAtD2_HangsUp_AndUnderAtD1_KeepsTheCall()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await DialAsync(modem);
        modem.Dte.Dte.Dtr = false;
        Assert.That(await modem.Dte.ReadUntilAsync("NO CARRIER\r\n"), Is.EqualTo("\r\nNO CARRIER\r\n"));
        modem.Dte.Dte.Dtr = true;
        await modem.Dte.OkAsync("AT&D1");
        await DialAsync(modem);
        modem.Dte.Dte.Dtr = false;
        Assert.That(await modem.Dte.ReadUntilAsync("OK\r\n"), Is.EqualTo("\r\nOK\r\n"));
        modem.Dte.Dte.Dtr = true;
        await modem.Dte.ExchangeAsync("ATO", Connect);
    }

    [Test]
    public async Task FiftyCalls_OneAfterTheOther_LeaveNothingBehind()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        for (var i = 0; i < 50; i++)
        {
            var host = await DialAsync(modem);
            await host.TerminateAsync();
            await modem.Dte.ReadUntilAsync("NO CARRIER\r\n");
        }
        Assert.That(await modem.Modem.Core.Mailbox.AskAsync(() => modem.Modem.Assembly.DataCalls.Calls.All.Count), Is.Zero);
    }

    [Test]
    public async Task AnyBytes_OnTheLine_LeaveACallThatCanBeEnded()
    {
        var random = new Random(7);
        await using var modem = await TestModem.StartAsync(echo: false);
        var host = await DialAsync(modem);
        for (var i = 0; i < 300; i++)
        {
            var noise = new byte[random.Next(1, 4000)];
            random.NextBytes(noise);
            if (i % 3 == 0)
                noise.AsSpan().Replace((byte)'+', (byte)0x7E);
            await host.SendRawAsync(noise);
        }
        await modem.Modem.WhenIdleAsync();
        modem.Dte.Dte.Dtr = false;
        await modem.Dte.ReadUntilAsync("NO CARRIER\r\n");
        modem.Dte.Dte.Dtr = true;
        await DialAsync(modem);
    }

    private static async Task<PppHost> DialAsync(TestModem modem)
    {
        await modem.Dte.ExchangeAsync("ATD*99***1#", Connect);
        var host = new PppHost(modem.Dte.Dte);
        await host.EstablishAsync();
        return host;
    }

    private static async Task<IPAddress> ResolveAsync(PppHost host, string name)
    {
        byte[] query = [0xAB, 0xCD, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]), 0, 0, 1, 0, 1];
        var path = HostPackets.Path(host.Address, host.Dns[0]);
        await host.SendAsync(PppProtocol.Ipv4, HostPackets.Ip(host.Address, host.Dns[0], IpProtocol.Udp, UdpDatagram.ToBytes(path, 5353, 53, query)));
        var response = await ReceiveDatagramAsync(host);
        Assert.That((response[..2], response[3] & 0xF, response[7]), Is.EqualTo((query[..2], 0, (byte)1)));
        return new IPAddress(response[^4..]);
    }

    private static async Task<byte[]> ReceiveDatagramAsync(PppHost host)
    {
        var reassembly = new Reassembly(TimeProvider.System);
        while (true)
        {
            if (Read(await host.NextPacketAsync(), reassembly) is { } data)
                return data;
        }
    }

    private static byte[]? Read(byte[] octets, Reassembly reassembly)
    {
        if (!IpPacket.TryRead(octets, out var packet))
            return null;
        if (packet.Fragment.IsFragment)
        {
            if (!reassembly.TryComplete(packet, out var whole))
                return null;
            packet = IpPacket.Whole(packet.Path, packet.Protocol, whole);
        }
        return UdpDatagram.TryRead(packet, out var datagram) ? datagram.Data.ToArray() : null;
    }
}
