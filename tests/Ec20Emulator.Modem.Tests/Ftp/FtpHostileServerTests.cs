using System.Net.Sockets;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Ftp;

/// <summary>Servers that do what they must not: nothing hangs, everything has its number.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FtpHostileServerTests
{
    [TestCase("garbage\r\n", 601, 0)]
    [TestCase("\r\n", 601, 0)]
    [TestCase("099 too little\r\n", 601, 0)]
    [TestCase("120 later\r\n", 601, 120)]
    [TestCase("22", 608, 0)]
    [TestCase("", 608, 0)]
    [TestCase("220-begun\r\n220-and not ended\r\n", 608, 0)]
    [TestCase("421 full\r\n", 614, 421)]
    public async Task Greeting_ThatIsNone_HasItsCode(string greeting, int code, int reply)
    {
        await using var scene = await FtpScene.StartAsync();
        var peer = await scene.BeginAsync();
        await peer.SayAsync(greeting);
        peer.Shutdown(SocketShutdown.Send);
        await scene.Dte.ExpectAsync($"\r\n+QFTPOPEN: {code},{reply}\r\n");
        await scene.Dte.ExchangeAsync("AT+QFTPSTAT", "\r\nOK\r\n\r\n+QFTPSTAT: 0,4\r\n");
    }

    [TestCase("220 ", "x")]
    [TestCase("220-", "x")]
    [TestCase("", "220-x\r\n")]
    public async Task Reply_WithoutEnd_IsCutShort(string beginning, string again)
    {
        await using var scene = await FtpScene.StartAsync();
        var flood = (await scene.BeginAsync()).FloodAsync(beginning, again);
        await scene.Dte.ExpectAsync("\r\n+QFTPOPEN: 601,0\r\n");
        await flood;
    }

    [Test]
    public async Task Control_Reset_IsClosed()
    {
        await using var scene = await FtpScene.StartAsync();
        var peer = await scene.OpenAsync();
        await scene.Dte.OkAsync("AT+QFTPPWD");
        await peer.HearAsync();
        peer.Reset();
        await scene.Dte.ExpectAsync("\r\n+QFTPPWD: 606,0\r\n");
        await scene.Dte.ExchangeAsync("AT+QFTPPWD", "\r\n+CME ERROR: 606\r\n");
    }

    [TestCase("AT+QFTPSIZE=\"f\"", "SIZE f", "213 many", "+QFTPSIZE: 601,213")]
    [TestCase("AT+QFTPSIZE=\"f\"", "SIZE f", "213", "+QFTPSIZE: 601,213")]
    [TestCase("AT+QFTPMDTM=\"f\"", "MDTM f", "213 \"yesterday\"", "+QFTPMDTM: 601,213")]
    public async Task Answer_ThatIsNone_IsNotPassedOn(string command, string asked, string reply, string urc)
    {
        await using var scene = await FtpScene.StartAsync();
        var peer = await scene.OpenAsync();
        await scene.Dte.OkAsync(command);
        await FtpScene.AnswerAsync(peer, asked, reply);
        await scene.Dte.ExpectAsync($"\r\n{urc}\r\n");
        await scene.Dte.ExchangeAsync("AT+QFTPSTAT", "\r\nOK\r\n\r\n+QFTPSTAT: 0,1\r\n");
    }

    // No numbers, too few, too large, port 0: the server is there still.
    [TestCase("227 come in", "607,227")]
    [TestCase("227 (10,9,8,7,7)", "607,227")]
    [TestCase("227 (10,9,8,7,7,256)", "607,227")]
    [TestCase("227 (10,9,8,7,0,0)", "607,227")]
    [TestCase("425 no", "615,425")]
    // Nobody there, this computer's own network, nobody's: it is left.
    [TestCase("227 (127,0,0,1,0,1)", "607,0")]
    [TestCase("227 (192,0,2,1,7,229)", "607,0")]
    [TestCase("227 (0,0,0,0,7,229)", "607,0")]
    [TestCase("227 (255,255,255,255,7,229)", "607,0")]
    public async Task Address_OfTheDataConnection_ThatIsWrong_HasItsCode(string passive, string result)
    {
        await using var scene = await FtpScene.StartAsync();
        await scene.TransferAsync("AT+QFTPGET=\"f\",\"RAM:f\"", passive);
        await scene.Dte.ExpectAsync($"\r\nOK\r\n\r\n+QFTPGET: {result}\r\n");
        await scene.Dte.ExchangeAsync("AT+QFOPEN?", "\r\nOK\r\n");
        await scene.Dte.ExchangeAsync("AT+QFTPSTAT", $"\r\nOK\r\n\r\n+QFTPSTAT: 0,{(result.EndsWith(",0", StringComparison.Ordinal) ? 4 : 1)}\r\n");
    }

    [TestCase("229 (|||0|)")]
    [TestCase("229 (|||65536|)")]
    [TestCase("229 (|")]
    [TestCase("229 (")]
    [TestCase("229")]
    public async Task Port_OfTheExtendedWay_ThatIsNone_HasItsCode(string extended)
    {
        await using var scene = await FtpScene.StartAsync();
        var peer = await scene.TransferAsync("AT+QFTPGET=\"f\",\"RAM:f\"", "500 what?");
        await FtpScene.AnswerAsync(peer, "EPSV", extended);
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QFTPGET: 607,229\r\n");
    }

    [Test]
    public async Task DataConnection_ThatCarriesNothing_EndsInTime()
    {
        await using var scene = await FtpScene.StartAsync();
        await scene.Dte.OkAsync("AT+QFTPCFG=\"rsptimeout\",20");
        var peer = await scene.TransferAsync("AT+QFTPGET=\"f\",\"RAM:f\"");
        await FtpScene.AnswerAsync(peer, "RETR f", "150 here");
        await scene.Data.TakeAsync();
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(20));
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QFTPGET: 609,0\r\n");
        await peer.SeesResetAsync();
    }

    [Test]
    public async Task DataConnection_TheServerNeverMakes_EndsInTime()
    {
        await using var scene = await FtpScene.StartAsync();
        await scene.Dte.OkAsync("AT+QFTPCFG=\"transmode\",0");
        await scene.Dte.OkAsync("AT+QFTPCFG=\"rsptimeout\",20");
        var peer = await scene.OpenAsync();
        await scene.Dte.OkAsync("AT+QFTPGET=\"f\",\"RAM:f\"");
        await FtpScene.AnswerAsync(peer, "TYPE I", "200 I");
        Assert.That(await peer.HearAsync(), Does.StartWith("PORT 127,0,0,1,"));
        await peer.SayAsync("200 ok\r\n");
        await FtpScene.AnswerAsync(peer, "RETR f", "150 here");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(20));
        await scene.Dte.ExpectAsync("\r\n+QFTPGET: 609,0\r\n");
        await scene.Dte.ExchangeAsync("AT+QFOPEN?", "\r\nOK\r\n");
    }

    // How the data connection ends half-way, what the server says to that, and the result.
    [TestCase(false, "426 cut", "616,426")]
    [TestCase(false, "451 disk", "618,451")]
    [TestCase(true, "", "607,0")]
    public async Task Download_BrokenOffHalfWay_HasItsCode(bool isReset, string said, string result)
    {
        await using var scene = await FtpScene.StartAsync();
        var peer = await scene.TransferAsync("AT+QFTPGET=\"f\",\"RAM:f\"");
        await FtpScene.AnswerAsync(peer, "RETR f", "150 here");
        var data = await scene.Data.TakeAsync();
        await data.SayAsync("the beginning");
        await scene.Modem.Modem.WhenIdleAsync();
        if (isReset)
            data.Reset();
        else
            data.Shutdown(SocketShutdown.Both);
        if (said.Length > 0)
            await peer.SayAsync(said + "\r\n");
        await scene.Dte.ExpectAsync($"\r\nOK\r\n\r\n+QFTPGET: {result}\r\n");
        await scene.Dte.ExchangeAsync("AT+QFOPEN?", "\r\nOK\r\n");
    }

    [Test]
    public async Task Download_ControlClosedMeanwhile_IsNotSuccess()
    {
        await using var scene = await FtpScene.StartAsync();
        var peer = await scene.TransferAsync("AT+QFTPGET=\"f\",\"RAM:f\"");
        await FtpScene.AnswerAsync(peer, "RETR f", "150 here");
        var data = await scene.Data.TakeAsync();
        peer.Dispose();
        await data.SayAsync("all of it");
        data.Shutdown(SocketShutdown.Both);
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QFTPGET: 608,0\r\n");
    }

    [Test]
    public async Task Download_LargerThanTheMedium_HasNoRoom()
    {
        await using var scene = await FtpScene.StartAsync();
        var space = (await scene.Modem.Modem.Files.ReadSpaceAsync("RAM")).Free;
        var peer = await scene.TransferAsync("AT+QFTPGET=\"f\",\"RAM:f\"");
        await FtpScene.AnswerAsync(peer, "RETR f", "150 here");
        var sending = (await scene.Data.TakeAsync()).FloodAsync("", new string('x', (int)(space / 1024) + 1));
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QFTPGET: 613,0\r\n");
        await sending;
        await scene.Dte.ExchangeAsync("AT+QFOPEN?", "\r\nOK\r\n");
    }

    [Test]
    public async Task Upload_TheServerDoesNotTake_EndsInTime()
    {
        await using var scene = await FtpScene.StartAsync();
        await scene.Modem.Modem.Files.PutAsync("UFS:big", new byte[12_000_000]);
        await scene.Dte.OkAsync("AT+QFTPCFG=\"rsptimeout\",20");
        var peer = await scene.TransferAsync("AT+QFTPPUT=\"f\",\"UFS:big\",0");
        await FtpScene.AnswerAsync(peer, "STOR f", "150 go");
        var data = await scene.Data.TakeAsync();
        await data.HearAsync("\0");
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
        // As long as the network takes bytes the server is not late; how many it takes is this computer's to decide.
        while (await scene.Dte.TakeAllAsync() is not { Length: > 0 } urc || !urc.StartsWith("\r\n+QFTPPUT: 609,0", StringComparison.Ordinal))
        {
            await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    [Test]
    public async Task Upload_TheServerResets_IsClosed()
    {
        await using var scene = await FtpScene.StartAsync();
        await scene.Modem.Modem.Files.PutAsync("UFS:big", new byte[12_000_000]);
        var peer = await scene.TransferAsync("AT+QFTPPUT=\"f\",\"UFS:big\",0");
        await FtpScene.AnswerAsync(peer, "STOR f", "150 go");
        var data = await scene.Data.TakeAsync();
        await data.HearAsync("\0");
        data.Reset();
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QFTPPUT: 607,0\r\n");
    }

    [Test]
    public async Task Tls_TheServerDoesNotSpeak_Fails()
    {
        await using var scene = await FtpScene.StartAsync();
        await scene.Dte.OkAsync("AT+QFTPCFG=\"ssltype\",2");
        var peer = await scene.BeginAsync();
        await peer.SayAsync("220 ready\r\n");
        // What comes in the clear behind the go-ahead is not heard.
        await FtpScene.AnswerAsync(peer, "AUTH TLS", "234 go\r\n200 as you like");
        await peer.HearAsync("\x16");
        await peer.SayAsync("200 as you like\r\n");
        await scene.Dte.ExpectAsync("\r\n+QFTPOPEN: 631,0\r\n");
    }
}
