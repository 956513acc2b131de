using System.Net;
using System.Text;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Lines;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Networks;
using Ec20Emulator.TestKit.Ppp;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Ppp.Tests.DataCall;

/// <summary>Data calls over channels of the multiplexer, pseudo-terminals and TCP, with AT beside them.</summary>
[Parallelizable(ParallelScope.All)]
[Platform("Linux")]
internal sealed class CallOverLinesTests
{
    [TestCase(300_000)]
    [TestCase(10_000_000, Explicit = true, Category = "Attack")]
    public async Task Bytes_BothWays_OverTcpPtyAndChannelsAtOnce_AreRight_WithQueriesBeside(int size)
    {
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await StartAsync(server);
        await using var lines = new CallLines(modem);
        var usb = await lines.OpenTcpAsync(PortNames.UsbModem);
        var uart = await lines.OpenPtyAsync(PortNames.Uart1);
        var at = await modem.AttachAsync(PortNames.UsbAt);
        await at.OkAsync("ATE0");
        await CallLines.CommandAsync(usb, "ATE0");
        await CallLines.CommandAsync(uart, "ATE0");
        await using var mux = await MuxLine.StartAsync(uart, 3, frameSize: 1500);
        var transfers = new List<Task>();
        foreach (var (line, context) in new[] { (usb, 1), (mux[1], 2), (mux[3], 3) })
        {
            var host = await CallLines.DialAsync(line, context);
            transfers.Add(Task.Run(() => CallLines.EchoAsync(host, (ushort)(40000 + context), size)));
        }
        var all = Task.WhenAll(transfers);
        var queries = 0;
        do
        {
            Assert.That(await CallLines.CommandAsync(mux[2], "AT+CSQ"), Does.Contain("+CSQ: 28,99"));
            await at.ExchangeAsync("AT+CGACT?", "\r\n+CGACT: 1,1\r\n+CGACT: 2,1\r\n+CGACT: 3,1\r\n\r\nOK\r\n");
            queries++;
        }
        while (!all.IsCompleted);
        await all;
        Assert.That(mux.LongestFrame, Is.InRange(128, 1500));
        TestContext.Out.WriteLine($"{queries} queries on each of two ports beside it");
    }

    [Test]
    public async Task Call_OverAPseudoTerminal_EndsWithNoCarrier_AndTheLineTalksAtAgain()
    {
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await StartAsync(server);
        await using var lines = new CallLines(modem);
        var uart = await lines.OpenPtyAsync(PortNames.Uart1);
        await CallLines.CommandAsync(uart, "ATE0");
        for (ushort i = 0; i < 3; i++)
        {
            var host = await CallLines.DialAsync(uart, 1);
            await CallLines.EchoAsync(host, (ushort)(40000 + i), 20_000);
            await host.TerminateAsync();
            await CallLines.ReadUntilAsync(uart, "\r\nNO CARRIER\r\n");
            await CallLines.CommandAsync(uart, "AT");
        }
    }

    [Test]
    public async Task Channel_WhoseHostTakesNothing_HoldsItsCallBackAlone_AndLosesNothing()
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await StartAsync(server);
        await using var lines = new CallLines(modem);
        var uart = await lines.OpenTcpAsync(PortNames.Uart1);
        await CallLines.CommandAsync(uart, "ATE0");
        await using var mux = await MuxLine.StartAsync(uart, 2);
        var host = await CallLines.DialAsync(mux[1], 1);
        var tcp = new HostTcp(host, Calls.Somewhere, 80, 40000) { ToleratesGaps = true }; // What waits for long is sent again.
        await tcp.ConnectAsync();
        var far = await server.NextAsync(CancellationToken.None);
        await mux.SendStatusAsync(1, takesData: false);
        await CallLines.CommandAsync(mux[2], "AT");
        var before = mux[1].Arrived;
        var data = new byte[60_000];
        new Random(1).NextBytes(data);
        await far.SendAsync(data);
        for (var i = 0; i < 20; i++)
            await CallLines.CommandAsync(mux[2], "AT+CSQ");
        Assert.That(mux[1].Arrived, Is.EqualTo(before), "flow control holds");
        await mux.SendStatusAsync(1, takesData: true);
        Assert.That(await tcp.ReceiveAsync(data.Length), Is.EqualTo(data));
        Assert.That(mux.LongestFrame, Is.LessThanOrEqualTo(127));
    }

    /// <summary>The shape of Zephyr's modem driver: PPP on one channel, AT on another all the time, the network used over and over.</summary>
    [TestCase(2)]
    [TestCase(60, Explicit = true, Category = "Attack")]
    public async Task Page_FetchedOverAChannelAgainAndAgain_WhileAtIsPolledOnAnother_IsAlwaysWhole(int seconds)
    {
        var page = new byte[20_000];
        new Random(9).NextBytes(page);
        await using var server = new PageServer(page);
        await using var modem = await TestModem.StartAsync(time: TimeProvider.System);
        modem.Map.Set("192.0.2.7:80", server.EndPoint);
        await using var lines = new CallLines(modem);
        var uart = await lines.OpenPtyAsync(PortNames.Uart1);
        await CallLines.CommandAsync(uart, "ATE0");
        await using var mux = await MuxLine.StartAsync(uart, 2);
        await CallLines.CommandAsync(mux[2], "ATE0");
        var host = await CallLines.DialAsync(mux[1], 1);
        var began = TimeProvider.System.GetTimestamp();
        var (pages, polls) = (0, 0);
        var fetching = Task.Run(async () =>
        {
            do
                Assert.That(await FetchAsync(host, (ushort)(30000 + pages++ % 20000)), Is.EqualTo(page));
            while (TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(seconds));
        });
        while (!fetching.IsCompleted)
        {
            Assert.That(await CallLines.CommandAsync(mux[2], "AT+CSQ"), Is.EqualTo("\r\n+CSQ: 28,99\r\n\r\nOK\r\n"));
            Assert.That(await CallLines.CommandAsync(mux[2], "AT+CEREG?"), Is.EqualTo("\r\n+CEREG: 0,1\r\n\r\nOK\r\n"));
            polls++;
        }
        await fetching;
        Assert.That(modem.Log.Lines, Has.None.Contains("Overrun"));
        TestContext.Out.WriteLine($"{pages} pages, {polls} polls");
    }

    private static async Task<TestModem> StartAsync(TcpPeerServer server)
    {
        var modem = await TestModem.StartAsync(time: TimeProvider.System);
        modem.Map.Set("192.0.2.7:80", new IPEndPoint(IPAddress.Loopback, server.Port));
        await modem.Dte.DetachAsync();
        return modem;
    }

    private static async Task<byte[]> FetchAsync(PppHost host, ushort hostPort)
    {
        var tcp = new HostTcp(host, Calls.Somewhere, 80, hostPort);
        await tcp.ConnectAsync();
        await tcp.SendAsync("GET / HTTP/1.1\r\nHost: page.test\r\n\r\n"u8.ToArray());
        var answer = await tcp.ReceiveAsync(int.MaxValue);
        await tcp.CloseAsync();
        var body = Encoding.Latin1.GetString(answer).IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        return answer[body..];
    }
}
