using Ec20Emulator.TestKit;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
[Clauses("C6.2")]
internal sealed class CloseTests
{
    [Test]
    public async Task PeerAnswers_OkComesWithItsGoodbyeAndNoTimePasses()
    {
        await using var scene = await SslScene.StartAsync();
        var peer = await scene.OpenAsync();
        await scene.Dte.SendAsync("AT+QSSLCLOSE=4\r");
        // close_notify and FIN, in order: a reset would throw.
        Assert.That(await peer.ReadToEndAsync(), Is.Empty);
        await scene.Dte.SilenceAsync();
        await peer.CloseAsync();
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
        await scene.Dte.ExchangeAsync("AT+QSSLSTATE=4", "\r\nOK\r\n");
    }

    [TestCase("", 10)]
    [TestCase(",1", 1)]
    [TestCase(",65535", 65535)]
    public async Task PeerNeverAnswers_OkComesAtTheTimeout(string timeout, int seconds)
    {
        await using var scene = await SslScene.StartAsync();
        var uart = await scene.AttachAsync();
        var peer = await scene.OpenAsync();
        await scene.Dte.SendAsync($"AT+QSSLCLOSE=4{timeout}\r");
        Assert.That(await peer.ReadToEndAsync(), Is.Empty);
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        await scene.Dte.SilenceAsync();
        await uart.ExchangeAsync("AT+QSSLSTATE=4", $"\r\n+QSSLSTATE: 4,\"SSLClient\",\"127.0.0.1\",443,{await LocalPortAsync(scene)},4,1,4,0,\"usbmodem\",1\r\n\r\nOK\r\n");
        await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
        await scene.Dte.ExchangeAsync("AT+QSSLSTATE=4", "\r\nOK\r\n");
    }

    [Test]
    public async Task PeerNeverAnswers_ButReadsLater_HasEveryByteAccepted()
    {
        await using var scene = await SslScene.StartAsync();
        var peer = await scene.OpenAsync();
        await SslScene.TypeAsync(scene.Dte, 4, "accepted");
        await scene.Dte.ReadUntilAsync("\r\nSEND OK\r\n");
        await scene.Dte.SendAsync("AT+QSSLCLOSE=4\r");
        await TestKit.Modems.TestModemSockets.WaitForSocketAsync(scene.Modem, 4, socket => socket!.HasSaidGoodbye);
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
        Assert.That(await peer.ReadToEndAsync(), Is.EqualTo("accepted"u8.ToArray()));
    }

    [Test]
    public async Task UnreadData_DoesNotTurnGoodbyeIntoAReset()
    {
        await using var scene = await SslScene.StartAsync();
        var peer = await scene.OpenAsync();
        await peer.PushAsync(new byte[100_000]);
        await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"recv\",4\r\n");
        await SslScene.TypeAsync(scene.Dte, 4, "before the close");
        await scene.Dte.ReadUntilAsync("\r\nSEND OK\r\n");
        await scene.Dte.SendAsync("AT+QSSLCLOSE=4\r");
        Assert.That(await peer.ReadToEndAsync(), Is.EqualTo("before the close"u8.ToArray()));
        // What comes on the way to the end is dropped without a word.
        await peer.PushAsync(new byte[100_000]);
        await peer.CloseAsync();
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
        await scene.Dte.SilenceAsync();
    }

    [Test]
    public async Task FinWithoutCloseNotify_IsAnEndToo()
    {
        await using var scene = await SslScene.StartAsync();
        var peer = await scene.OpenAsync();
        await scene.Dte.SendAsync("AT+QSSLCLOSE=4\r");
        Assert.That(await peer.ReadToEndAsync(), Is.Empty);
        peer.CloseWithoutNotify();
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
        await scene.Dte.SilenceAsync();
    }

    [Test]
    public async Task ResetMeanwhile_IsAnEndToo()
    {
        await using var scene = await SslScene.StartAsync();
        var peer = await scene.OpenAsync();
        await scene.Dte.SendAsync("AT+QSSLCLOSE=4\r");
        Assert.That(await peer.ReadToEndAsync(), Is.Empty);
        peer.Reset();
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
        await scene.Dte.SilenceAsync();
    }

    [TestCase(",0")]
    [TestCase("")]
    public async Task TwoPortsCloseTheSame_BothAreAnswered(string timeout)
    {
        await using var scene = await SslScene.StartAsync();
        var uart = await scene.AttachAsync();
        var peer = await scene.OpenAsync();
        await scene.Dte.SendAsync("AT+QSSLCLOSE=4\r");
        await scene.Dte.SilenceAsync();
        await uart.SendAsync($"AT+QSSLCLOSE=4{timeout}\r");
        if (timeout.Length == 0)
        {
            await uart.SilenceAsync();
            Assert.That(await peer.ReadToEndAsync(), Is.Empty);
            await peer.CloseAsync();
        }
        await uart.ExpectAsync("\r\nOK\r\n");
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
        await scene.Dte.OkAsync("AT");
        await uart.OkAsync("AT");
    }

    [Test]
    [Clauses("C3.6")]
    public async Task DteLeavesDuringTheClose_TheIdIsFreedAllTheSame()
    {
        await using var scene = await SslScene.StartAsync();
        await scene.OpenAsync();
        await scene.Dte.SendAsync("AT+QSSLCLOSE=4\r");
        var next = await scene.Modem.ReattachAsync();
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        await next.ExchangeAsync("AT+QSSLSTATE", "\r\nOK\r\n");
    }

    [Test]
    public async Task PowerCutInTransparentMode_EndsWithoutAWord()
    {
        await using var scene = await SslScene.StartAsync();
        var peer = await scene.OpenAsync(mode: 2);
        await scene.Dte.SendAsync("waits for a packet");
        await scene.Dte.SilenceAsync();
        await scene.Modem.Modem.Power.CutAsync();
        await scene.Dte.SilenceAsync();
        await Assert.ThrowsAsync<IOException>(() => peer.ReadToEndAsync());
    }

    private static Task<int> LocalPortAsync(SslScene scene) => TestKit.Modems.TestModemSockets.AskSocketAsync(scene.Modem, 4, socket => socket!.LocalPort);
}
