using System.Text;
using Ec20Emulator.TestKit;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SendBufferTests
{
    [Test]
    [Clauses("C4.5")]
    public async Task PeerThatNeverReads_SendFails_AndNothingAcceptedIsLost()
    {
        await using var scene = await SslScene.StartAsync();
        await scene.Dte.OkAsync("AT+QISDE=0");
        var peer = await scene.OpenAsync();
        var accepted = await FillAsync(scene);
        await scene.ExpectErrorAsync(553, "memory not enough");
        // Another connection is not held up by it.
        var other = await scene.OpenAsync(id: 5);
        await SslScene.TypeAsync(scene.Dte, 5, "hello");
        await scene.Dte.ExpectAsync("\r\nSEND OK\r\n");
        Assert.That(await other.ReadAsync(5), Is.EqualTo("hello"u8.ToArray()));
        // The peer begins to read: room again, and every byte that was accepted, in order.
        Assert.That(Encoding.Latin1.GetString(await peer.ReadAsync(accepted.Length)), Is.EqualTo(accepted));
        await SslScene.TypeAsync(scene.Dte, 4, "last");
        await scene.Dte.ExpectAsync("\r\nSEND OK\r\n");
        Assert.That(await peer.ReadAsync(4), Is.EqualTo("last"u8.ToArray()));
    }

    [Test]
    [Clauses("C4.5")]
    public async Task PeerThatNeverReads_SendEndedByCtrlZ_FailsToo()
    {
        await using var scene = await SslScene.StartAsync();
        await scene.Dte.OkAsync("AT+QISDE=0");
        var peer = await scene.OpenAsync();
        var accepted = await FillAsync(scene, isCounted: false);
        await scene.ExpectErrorAsync(553, "memory not enough");
        Assert.That(Encoding.Latin1.GetString(await peer.ReadAsync(accepted.Length)), Is.EqualTo(accepted));
    }

    [Test]
    [Clauses("C6.2", "C4.5")]
    public async Task Close_WithDataAccepted_DeliversItBeforeGoodbye()
    {
        await using var scene = await SslScene.StartAsync();
        await scene.Dte.OkAsync("AT+QISDE=0");
        var peer = await scene.OpenAsync();
        var accepted = await FillAsync(scene);
        await scene.Dte.SendAsync("AT+QSSLCLOSE=4,100\r");
        await scene.Dte.SilenceAsync();
        Assert.That(Encoding.Latin1.GetString(await peer.ReadToEndAsync()), Is.EqualTo(accepted));
        await peer.CloseAsync();
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
    }

    [Test]
    [Clauses("C6.2")]
    public async Task Close_PeerReadsTooLate_AnswersAtTheTimeout()
    {
        await using var scene = await SslScene.StartAsync();
        await scene.Dte.OkAsync("AT+QISDE=0");
        await scene.OpenAsync();
        await FillAsync(scene);
        await scene.Dte.SendAsync("AT+QSSLCLOSE=4\r");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(9.999));
        await scene.Dte.SilenceAsync();
        await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await scene.Dte.ExpectAsync("\r\nOK\r\n");
        await scene.Dte.ExchangeAsync("AT+QSSLSTATE", "\r\nOK\r\n");
    }

    /// <summary>Sends until SEND FAIL comes; returns what was accepted.</summary>
    internal static async Task<string> FillAsync(SslScene scene, bool isCounted = true)
    {
        var accepted = new StringBuilder();
        for (var i = 0; ; i++)
        {
            var piece = new StringBuilder(1500).Insert(0, $"{i:00000},", 250).ToString();
            await scene.Dte.ExchangeAsync(isCounted ? "AT+QSSLSEND=4,1500" : "AT+QSSLSEND=4", "\r\n> ");
            await scene.Dte.SendAsync(isCounted ? piece : piece + "\x1a");
            if (await scene.Dte.ReadUntilAsync("\r\n") == "\r\n" && await scene.Dte.ReadUntilAsync("\r\n") == "SEND FAIL\r\n")
                return accepted.ToString();
            accepted.Append(piece);
            Assert.That(accepted.Length, Is.LessThan(64 * 1024 * 1024), "no bound");
        }
    }
}
