using System.Net;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Ppp;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Ppp.Tests.DataCall;

[Parallelizable(ParallelScope.All)]
internal sealed class DataCallTests
{
    [Test]
    public async Task Dial_Negotiates_AndGivesAddressAndDnsOfTheContext([Values] bool prefersPap)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.ExchangeAsync("ATD*99#", Calls.Connected);
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
        await modem.Dte.ExchangeAsync("ATD*99#", Calls.Connected);
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
    public async Task Escape_KeepsTheCall_AndAtoGoesBack()
    {
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set("192.0.2.7:80", new IPEndPoint(IPAddress.Loopback, server.Port));
        var host = await Calls.DialAsync(modem);
        var tcp = new HostTcp(host, Calls.Somewhere, 80, 40000);
        await tcp.ConnectAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.SendAsync("+++");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.ExpectAsync("\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+CSQ;+CGACT?", "\r\n+CSQ: 28,99\r\n\r\n+CGACT: 1,1\r\n+CGACT: 2,0\r\n+CGACT: 3,0\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("ATO", Calls.Connected);
        await tcp.SendAsync("after"u8.ToArray());
        Assert.That(await tcp.ReceiveAsync(5), Is.EqualTo("after"u8.ToArray()));
    }

    [Test]
    public async Task HangUp_InCommandMode_SaysOkAndEndsTheCall()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await Calls.DialAsync(modem);
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.SendAsync("+++");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.ExpectAsync("\r\nOK\r\n");
        await modem.Dte.OkAsync("ATH");
        await modem.Dte.ExchangeAsync("ATO", "\r\nNO CARRIER\r\n");
        await Calls.DialAsync(modem);
    }

    [Test]
    public async Task Context_EndedByTheOtherPort_EndsTheCall_AfterATerminateRequestIfSoConfigured([Values] bool asksHost)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var other = await modem.AttachAsync(PortNames.UsbAt);
        await other.OkAsync("ATE0");
        await other.OkAsync($"AT+QCFG=\"ppp/termframe\",{(asksHost ? 1 : 0)}");
        var host = await Calls.DialAsync(modem);
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
        var first = await Calls.DialAsync(modem);
        await uart.ExchangeAsync("ATD*99#", "\r\nNO CARRIER\r\n");
        await uart.ExchangeAsync("ATD*99***4#", "\r\nERROR\r\n");
        await uart.OkAsync("AT+CGDCONT=4,\"IP\",\"other\"");
        await uart.ExchangeAsync("AT+CGDATA=\"PPP\",4", Calls.Connected);
        var second = new PppHost(uart.Dte);
        await second.EstablishAsync();
        Assert.That(second.Address, Is.Not.EqualTo(first.Address));
        foreach (var host in new[] { first, second })
        {
            var tcp = new HostTcp(host, Calls.Somewhere, 80, 40000);
            await tcp.ConnectAsync();
            await tcp.SendAsync("hello"u8.ToArray());
            Assert.That(await tcp.ReceiveAsync(5), Is.EqualTo("hello"u8.ToArray()));
        }
        await second.TerminateAsync();
        await uart.ReadUntilAsync("NO CARRIER\r\n");
        await uart.ExchangeAsync("AT+CGACT?", "\r\n+CGACT: 1,1\r\n+CGACT: 2,0\r\n+CGACT: 3,0\r\n+CGACT: 4,0\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task DtrOff_UnderAtD2_HangsUp_AndUnderAtD1_KeepsTheCall()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await Calls.DialAsync(modem);
        modem.Dte.Dte.Dtr = false;
        Assert.That(await modem.Dte.ReadUntilAsync("NO CARRIER\r\n"), Is.EqualTo("\r\nNO CARRIER\r\n"));
        modem.Dte.Dte.Dtr = true;
        await modem.Dte.OkAsync("AT&D1");
        await Calls.DialAsync(modem);
        modem.Dte.Dte.Dtr = false;
        Assert.That(await modem.Dte.ReadUntilAsync("OK\r\n"), Is.EqualTo("\r\nOK\r\n"));
        modem.Dte.Dte.Dtr = true;
        await modem.Dte.ExchangeAsync("ATO", Calls.Connected);
    }
}
