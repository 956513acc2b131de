using System.Net.Sockets;
using System.Text;
using Ec20Emulator.Testing.Tls;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Testing.Tests;

/// <summary>What the fixture promises to tests.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FixtureTests
{
    [Test]
    public async Task Sim_OfTheEmulatorOrAFile_IsInTheModem()
    {
        await using (var modem = await Ec20.StartAsync(options => options.Sim("pin-locked")))
        {
            await using var dte = modem.OpenDialogue();
            Assert.That(await dte.CommandAsync("AT+CPIN?;+QPINC=\"SC\""), Does.Contain("+CPIN: SIM PIN\r\n").And.Contain("+QPINC: \"SC\",2,10\r\n"));
        }
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "imsi: \"262011234567890\"");
        try
        {
            await using var modem = await Ec20.StartAsync(options => options.Sim(file));
            await using var dte = modem.OpenDialogue();
            Assert.That(await dte.CommandAsync("AT+CIMI"), Does.Contain("\r\n262011234567890\r\n"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public async Task TcpEndPoint_AskedForTwice_IsOneListenerThatAnswers()
    {
        await using var modem = await Ec20.StartAsync();
        var endPoint = modem.TcpEndPoint;
        Assert.That(modem.TcpEndPoint, Is.EqualTo(endPoint));
        using var client = new TcpClient();
        await client.ConnectAsync(modem.TcpEndPoint);
        await client.GetStream().WriteAsync("ATE0\r"u8.ToArray());
        var buffer = new byte[11];
        await client.GetStream().ReadExactlyAsync(buffer).AsTask().WaitAsync(AtDialogue.Patience);
        Assert.That(Encoding.ASCII.GetString(buffer), Is.EqualTo("ATE0\r\r\nOK\r\n"));
    }

    [Test]
    public async Task UrcsToOpener_WithADteAtTheUrcPort_ReachTheOneThatOpened()
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await Ec20.StartAsync(o => o.UrcsToOpener().Map("broker.example:8883", server.EndPoint));
        await using var urcPort = modem.OpenDialogue("usbat");
        await using var dte = modem.OpenDialogue();
        await urcPort.CommandAsync("AT");
        await dte.CommandAsync("AT+QIACT=1");
        await dte.CommandAsync("AT+QSSLOPEN=1,1,4,\"broker.example\",8883,0");
        await dte.ExpectAsync("+QSSLOPEN: 4,0");
        Assert.That(await urcPort.CommandAsync("AT"), Does.Not.Contain("QSSLOPEN"));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task PtyPath_OpenedAsAFile_Answers()
    {
        await using var modem = await Ec20.StartAsync();
        await using var device = new FileStream(modem.PtyPath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        await AnswersAsync(device);
    }

    [Test]
    public async Task Rfc2217Uri_Dialled_Answers()
    {
        await using var modem = await Ec20.StartAsync();
        var uri = new Uri(modem.Rfc2217Uri);
        Assert.That(uri.Scheme, Is.EqualTo("rfc2217"));
        using var client = new TcpClient();
        await client.ConnectAsync(uri.Host, uri.Port);
        await AnswersAsync(client.GetStream());
    }

    [Test]
    public async Task Stream_OpenedWhileThePortIsTaken_IsRefusedUntilTheOtherIsGone()
    {
        await using var modem = await Ec20.StartAsync();
        await using (modem.OpenStream())
        {
            Assert.That(() => modem.OpenStream(), Throws.InvalidOperationException);
            await using var other = modem.OpenDialogue("usbat");
            await other.CommandAsync("AT");
        }
        await using var again = modem.OpenDialogue();
        Assert.That(await again.CommandAsync("AT"), Does.EndWith("OK\r\n"));
        Assert.That(() => modem.OpenStream("com1"), Throws.ArgumentException);
    }

    [Test]
    public async Task Network_Unasked_EndsAtThisComputer()
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        await dte.CommandAsync("AT+QSSLOPEN=1,1,4,\"192.0.2.1\",443,0");
        await dte.ExpectAsync("\r\n+QSSLOPEN: 4,566\r\n");
    }

    [Test]
    public async Task Dispose_AfterADefect_Throws()
    {
        var modem = await Ec20.StartAsync();
        modem.Modem.Core.Mailbox.Post(() => throw new InvalidOperationException("a defect made for this test"));
        await modem.Modem.WhenIdleAsync();
        Assert.That(async () => await modem.DisposeAsync(), Throws.InstanceOf<Ec20FixtureException>().With.Message.Contains("made for this test").And.Message.Contains("seed 42"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Dispose_AfterALoggedError_ThrowsUnlessAllowed(bool allowed)
    {
        var modem = await Ec20.StartAsync(o => _ = allowed ? o.AllowLoggedErrors() : o);
#pragma warning disable CA1848, CA2254 // one line of one test
        modem.Modem.Core.Logs.CreateLogger("Test").LogError("an error made for this test");
#pragma warning restore CA1848, CA2254
        if (allowed)
            await modem.DisposeAsync();
        else
            Assert.That(async () => await modem.DisposeAsync(), Throws.InstanceOf<Ec20FixtureException>());
    }

    [Test]
    public async Task Dialogue_OfTheReadme_DoesWhatItSays()
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await Ec20.StartAsync(o => o.Seed(42).ManualClock().Map("broker.example:8883", server.EndPoint).File("RAM:ca.pem", TestTlsServer.CaPem));
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        await dte.CommandAsync("AT+QSSLCFG=\"seclevel\",1,1");
        await dte.CommandAsync("AT+QSSLCFG=\"cacert\",1,\"RAM:ca.pem\"");
        await dte.CommandAsync("AT+CCLK=\"26/01/01,00:00:00+00\"");
        await dte.CommandAsync("AT+QSSLOPEN=1,1,4,\"broker.example\",8883,0");
        await dte.ExpectAsync("\r\n+QSSLOPEN: 4,0\r\n");
    }

    private static async Task AnswersAsync(Stream dte)
    {
        await dte.WriteAsync("AT+GMM\r"u8.ToArray());
        var (buffer, told) = (new byte[256], "");
        while (!told.Contains("\r\nEC20F\r\n\r\nOK\r\n", StringComparison.Ordinal))
        {
            var count = await dte.ReadAsync(buffer).AsTask().WaitAsync(AtDialogue.Patience);
            Assert.That(count, Is.Positive, told);
            told += Encoding.Latin1.GetString(buffer, 0, count);
        }
    }
}
