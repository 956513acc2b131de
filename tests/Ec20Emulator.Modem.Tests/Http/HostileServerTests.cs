using System.Net.Sockets;
using System.Text;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Http;

/// <summary>Servers that do what they must not: nothing hangs, everything has its number.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class HostileServerTests
{
    [TestCase("\r\n\r\n\r\n", 721)]
    [TestCase("garbage without an end of line, and then the end", 719)]
    [TestCase("HTTP/1.1 abc OK\r\n\r\n", 721)]
    [TestCase("HTTP/3.0 200 OK\r\n\r\n", 721)]
    [TestCase("HTTP/1.1 200 OK\r\nno colon\r\n\r\n", 721)]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", 721)]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Le", 719)]
    [TestCase("", 719)]
    public async Task Head_ThatIsNone_HasItsCode(string head, int code)
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync(head);
        peer.Shutdown(SocketShutdown.Send);
        var urc = await scene.Dte.ReadUntilAsync("\r\n+QHTTPGET: ") + await scene.Dte.ReadUntilAsync("\r\n");
        // Whether a strange header is an error or a strange length of the body, the platform decides; a number comes in any case.
        Assert.That(urc, Does.EndWith($": {code}\r\n").Or.EndsWith(": 0,200\r\n"));
        await scene.Dte.OkAsync("AT+QHTTPSTOP");
    }

    [TestCase("HTTP/1.1 200 OK\r\nX: ")]
    [TestCase("HTTP/1.1 200 ")]
    public async Task Head_OfAMegabyteInALine_IsTooMuchForTheMemory(string beginning)
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        var sending = peer.FloodAsync(beginning, "x");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 729\r\n");
        await sending;
    }

    [Test]
    public async Task Head_OfLinesWithoutEnd_IsTooMuchForTheMemory()
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        var sending = peer.FloodAsync("HTTP/1.1 200 OK\r\n", "X: y\r\n");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 729\r\n");
        await sending;
    }

    [Test]
    public async Task Interim_AnswersWithoutEnd_AreTooMuchForTheMemory()
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        var sending = peer.FloodAsync("", "HTTP/1.1 100 Continue\r\n\r\n");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 729\r\n");
        await sending;
    }

    [TestCase("zz\r\nabc\r\n", 721)]
    [TestCase("3\r\nabcdef\r\n", 721)]
    [TestCase("fffffffffffffffffff\r\n", 721)]
    [TestCase("3\r\nab", 719)]
    public async Task Chunks_ThatAreNone_HaveTheirCode(string chunks, int code)
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
        peer.Shutdown(SocketShutdown.Send);
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200\r\n");
        await scene.Dte.SendAsync("AT+QHTTPREAD\r");
        Assert.That(await scene.Dte.ReadUntilAsync("+QHTTPREAD: ") + await scene.Dte.ReadUntilAsync("\r\n"), Does.EndWith($"\r\nOK\r\n\r\n+QHTTPREAD: {code}\r\n"));
    }

    [Test]
    public async Task Chunks_WithoutEnd_AreReadUntilTheHostLeaves()
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        var sending = peer.FloodAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "4\r\nabcd\r\n");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200\r\n");
        await scene.Dte.SendAsync("AT+QHTTPREAD\r");
        await scene.Dte.ReadUntilAsync("CONNECT\r\n");
        Assert.That(Encoding.Latin1.GetString(await scene.Dte.ReadExactlyAsync(400_000))[..8], Is.EqualTo("abcdabcd"));
        var other = await scene.Modem.AttachAsync(Engine.PortNames.Uart1);
        await other.SendAsync("AT+QHTTPSTOP\r");
        await scene.Dte.ReadUntilAsync("\r\nOK\r\n\r\n+QHTTPREAD: 719\r\n");
        await sending;
    }

    [Test]
    public async Task Body_LongerThanTold_EndsWhereItWasTold()
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200,3\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPREAD", "\r\nCONNECT\r\nabc\r\nOK\r\n\r\n+QHTTPREAD: 0\r\n");
    }

    [Test]
    public async Task Body_CutByAReset_IsAReadError()
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\nabc");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200,30\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPREAD", "\r\nCONNECT\r\nabc");
        peer.Reset();
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QHTTPREAD: 717\r\n");
    }

    [Test]
    public async Task Redirects_InCircles_AreTheHostsToFollow()
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        for (var i = 0; i < 3; i++)
        {
            await peer.SayAsync("HTTP/1.1 302 Found\r\nLocation: http://srv.test/\r\nContent-Length: 0\r\n\r\n");
            await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,302,0\r\n");
            await scene.Dte.OkAsync("AT+QHTTPGET=80");
            await peer.HearAsync(HttpScene.HeadEnd);
        }
    }

    [Test]
    public async Task Connection_KeptAndClosedByTheServer_IsMadeAnew()
    {
        await using var scene = await HttpScene.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            var peer = await scene.BeginGetAsync();
            await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200,2\r\n");
            await scene.Dte.ExchangeAsync("AT+QHTTPREAD", "\r\nCONNECT\r\nok\r\nOK\r\n\r\n+QHTTPREAD: 0\r\n");
            peer.Dispose();
        }
    }

    [Test]
    public async Task Connection_KeptAndDead_IsMadeAnewForARequestThatMayBeRepeated()
    {
        await using var scene = await HttpScene.StartAsync();
        await scene.Dte.OkAsync("AT+QHTTPCFG=\"closed/ind\",1");
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200,0\r\n");
        await scene.Dte.OkAsync("AT+QHTTPGET=80");
        await peer.HearAsync(HttpScene.HeadEnd);
        peer.Dispose();
        peer = await scene.AcceptAsync();
        await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200,0\r\n");

        await scene.Dte.ExchangeAsync("AT+QHTTPPOST=1", "\r\nCONNECT\r\n");
        await scene.Dte.SendAsync("x");
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
        await peer.HearAsync(HttpScene.HeadEnd);
        peer.Shutdown(SocketShutdown.Send);
        await scene.Dte.ExpectAsync("\r\n+QHTTPPOST: 719\r\n");
    }

    [Test]
    public async Task Upload_ServerResetsInTheMiddle_IsAWriteOrReadError()
    {
        await using var scene = await HttpScene.StartAsync();
        await scene.Dte.ExchangeAsync("AT+QHTTPPOST=1024000", "\r\nCONNECT\r\n");
        var sending = scene.Dte.SendAsync(new byte[1024000]);
        var peer = await scene.AcceptAsync();
        await sending;
        peer.Reset();
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QHTTPPOST: 71");
        Assert.That(await scene.Dte.ReadUntilAsync("\r\n"), Is.AnyOf("8\r\n", "7\r\n"));
    }

    [Test]
    public async Task Upload_AbandonedByTheHost_EndsAsDocumentedAndSendsNothing()
    {
        await using var scene = await HttpScene.StartAsync();
        await scene.Dte.ExchangeAsync("AT+QHTTPPOST=1000,30", "\r\nCONNECT\r\n");
        await scene.Dte.SendAsync(new string('x', 500));
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(30));
        await scene.Dte.ExpectAsync("\r\n+CME ERROR: 726\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPPOST=1000,30", "\r\nCONNECT\r\n");
        await scene.Dte.SendAsync(new string('x', 500));
        await scene.Modem.ReattachAsync();
        await scene.Dte.OkAsync("AT");
        var peer = await scene.BeginGetAsync();
        Assert.That(peer.Available, Is.Zero);
    }
}
