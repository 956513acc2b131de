using System.Text;
using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class TransparentModeTests
{
    [Test]
    [Clauses("C7.3")]
    public async Task Megabyte_BothWays_ComesBackAsItWas()
    {
        await using var scene = await SslScene.StartAsync(new SslStreamEchoOptions { Echo = true });
        var uart = await scene.AttachAsync();
        await scene.OpenAsync(mode: 2);
        var sent = new byte[1024 * 1024 + 77];
        new Random(2).NextBytes(sent);
        "+++"u8.CopyTo(sent.AsSpan(5000));
        "+++"u8.CopyTo(sent.AsSpan(sent.Length - 3));
        var reading = scene.Dte.ReadExactlyAsync(sent.Length);
        await scene.Dte.Dte.WriteAsync(sent);
        // The other ports of the modem go on meanwhile.
        await uart.OkAsync("AT");
        while (!reading.IsCompleted)
        {
            await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(200));
            await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }
        Assert.That((await reading).AsSpan().SequenceEqual(sent), Is.True, "the echo");
        await uart.OkAsync("AT");
        await scene.Dte.SilenceAsync();
    }

    [TestCase(true, "1000 +++", Description = "as the manual says")]
    [TestCase(true, "1500 + 400 + 500 +", Description = "typed by hand, within the second")]
    [TestCase(true, "1000 ++ 999 +")]
    [TestCase(false, "999 +++", Description = "no silence before")]
    [TestCase(false, "1000 +++ 999 x", Description = "no silence behind")]
    [TestCase(false, "1000 + 600 + 600 +", Description = "slower than the second")]
    [TestCase(false, "1000 ++++")]
    [TestCase(false, "1000 ++")]
    [TestCase(false, "1000 x+++")]
    [TestCase(false, "1000 +++\r")]
    [TestCase(false, "1000 ++ 10 x 10 +")]
    [Clauses("C7.4")]
    public async Task PlusSigns_AreAnEscapeOnlyAsTheManualSays(bool escapes, string script)
    {
        await using var scene = await SslScene.StartAsync();
        var peer = await scene.OpenAsync(mode: 2);
        await scene.Dte.SendAsync("first");
        var typed = new StringBuilder("first");
        var words = script.Split(' ');
        for (var i = 0; i < words.Length; i += 2)
        {
            await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(int.Parse(words[i])));
            await scene.Dte.SendAsync(words[i + 1]);
            typed.Append(words[i + 1]);
        }
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(0.999));
        await scene.Dte.SilenceAsync();
        await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        if (escapes)
            await scene.Dte.ExpectAsync("\r\nOK\r\n");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        await scene.Dte.SilenceAsync();
        var expected = escapes ? "first" : typed.ToString();
        Assert.That(Encoding.Latin1.GetString(await peer.ReadAsync(expected.Length)), Is.EqualTo(expected));
        if (!escapes)
            return;
        // None of the three was sent.
        await scene.Dte.ExchangeAsync("AT+QISWTMD=4,2", "\r\nCONNECT\r\n");
        await scene.Dte.SendAsync("next");
        await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(200));
        Assert.That(await peer.ReadAsync(4), Is.EqualTo("next"u8.ToArray()));
    }

    [Test]
    [Clauses("C7.4")]
    public async Task GuardTime_FollowsS12()
    {
        await using var scene = await SslScene.StartAsync();
        await scene.Dte.OkAsync("ATS12=10");
        await scene.OpenAsync(mode: 2);
        await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(200));
        await scene.Dte.SendAsync("+++");
        await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(200));
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
    }

    [Test]
    [Clauses("C7.3")]
    public async Task DteThatDoesNotRead_HoldsThePeerBackAndLosesNothing()
    {
        await using var scene = await SslScene.StartAsync();
        var uart = await scene.AttachAsync();
        var peer = await scene.OpenAsync(mode: 2);
        var sent = new byte[8 * 1024 * 1024];
        new Random(3).NextBytes(sent);
        var pushing = peer.PushAsync(sent);
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.Inbox.Room == 0);
        await uart.OkAsync("AT");
        var received = await scene.Dte.ReadExactlyAsync(sent.Length);
        Assert.That(received.AsSpan().SequenceEqual(sent), Is.True, "the bytes that came");
        await pushing;
    }

    [Test]
    [Clauses("C7.5")]
    public async Task DtrOff_WithAFullConnection_KeepsWhatTheDteHadSent()
    {
        await using var scene = await SslScene.StartAsync();
        await scene.Dte.OkAsync("AT&D1");
        var peer = await scene.OpenAsync(mode: 2);
        // More than network and send buffer take, ended by what would be a command.
        var sent = new byte[16 * 1024 * 1024];
        new Random(4).NextBytes(sent);
        "AT+QSSLCLOSE=4,0\r"u8.CopyTo(sent.AsSpan(sent.Length - 17));
        var writing = WriteAsync(scene.Dte, sent);
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.Sender!.Free == 0);
        var reading = peer.ReadAsync(sent.Length);
        await writing;
        scene.Dte.Dte.Dtr = false;
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
        Assert.That((await reading).AsSpan().SequenceEqual(sent), Is.True, "what the peer received");
        await scene.Dte.SilenceAsync();
    }

    [Test]
    [Clauses("C7.5")]
    public async Task DteGoneWithAFullConnection_StillDeliversWhatItHadSent()
    {
        await using var scene = await SslScene.StartAsync();
        await scene.Dte.OkAsync("AT&D1");
        var peer = await scene.OpenAsync(mode: 2);
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.Inbox.Joint is not null);
        await scene.Dte.SendAsync("before");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        await scene.Dte.SendAsync("++");
        await scene.Modem.ReattachAsync();
        Assert.That(Encoding.Latin1.GetString(await peer.ReadAsync(8)), Is.EqualTo("before++"));
    }

    [Test]
    [Clauses("C7.8", "C7.10")]
    public async Task PeerClosesBehindData_AllOfItComesBeforeNoCarrier()
    {
        await using var scene = await SslScene.StartAsync();
        var peer = await scene.OpenAsync(mode: 2);
        var sent = new byte[200_000];
        new Random(5).NextBytes(sent);
        var pushing = PushAndCloseAsync(peer, sent);
        Assert.That((await scene.Dte.ReadExactlyAsync(sent.Length)).AsSpan().SequenceEqual(sent), Is.True, "the bytes that came");
        await scene.Dte.ExpectAsync("\r\nNO CARRIER\r\n");
        await pushing;
        await scene.Dte.OkAsync("AT");
        await scene.Dte.SilenceAsync();
    }

    [Test]
    [Clauses("C7.3", "C4.5")]
    public async Task PromptOnAnotherPort_MeetsTransparentMode_SendsNothing()
    {
        await using var scene = await SslScene.StartAsync();
        var uart = await scene.AttachAsync();
        var peer = await scene.OpenAsync();
        await uart.ExchangeAsync("AT+QSSLSEND=4,3", "\r\n> ");
        await scene.Dte.ExchangeAsync("AT+QISWTMD=4,2", "\r\nCONNECT\r\n");
        await uart.SendAsync("abc");
        await uart.ExpectAsync("\r\nERROR\r\n");
        await scene.ExpectErrorAsync(551, "operation blocked", uart);
        await scene.Dte.SendAsync("xyz");
        await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(200));
        Assert.That(await peer.ReadAsync(3), Is.EqualTo("xyz"u8.ToArray()));
    }

    private static async Task WriteAsync(TestPort dte, byte[] data) => await dte.Dte.WriteAsync(data);

    private static async Task PushAndCloseAsync(SslStreamConnection peer, byte[] data)
    {
        await peer.PushAsync(data);
        await peer.CloseAsync();
    }
}
