using System.Net.Sockets;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Testing;
using Ec20Emulator.Testing.NUnit;
using Ec20Emulator.Testing.Tls;

namespace Ec20Emulator.Samples.NUnit.Tests;

/// <summary>
/// What teams suffer from with real modems, each as a test of about ten lines. The host software does nothing a real module might take
/// otherwise than this one: <c>FailOnLint</c> sees to that in every test.
/// </summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SufferingsTests : Ec20Test, IAsyncDisposable
{
    private readonly TestTlsServer _server = TestTlsServer.Start();

    protected override void Configure(Ec20Options options) =>
        options.Seed(42).ManualClock().Map("broker.example:8883", _server.EndPoint).FailOnLint();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Test]
    public async Task Urc_BetweenCommandAndResponse_IsNotTakenForTheResponse()
    {
        await using var stream = Modem.OpenStream();
        var host = new HostSoftware(stream);
        await Modem.Urcs.SendAsync("+QIURC: \"pdpdeact\",2", When.MidResponse("AT+CSQ"));
        Assert.That(await host.CommandAsync("AT+CSQ"), Is.EqualTo(new[] { "+CSQ: 28,99", "OK" }));
        Assert.That(host.News, Is.EqualTo(new[] { "+QIURC: \"pdpdeact\",2" }));
    }

    [Test]
    public async Task Closed_RacingWithRecv_LosesNoByte()
    {
        await using var server = TestTlsServer.Start(TlsHostility.CloseWithoutNotify);
        Modem.Map.Set("closing.example:1", server.EndPoint);
        await using var stream = Modem.OpenStream();
        var host = new HostSoftware(stream);
        await host.CommandAsync("AT+QIACT=1");
        await host.CommandAsync("AT+QSSLCFG=\"sslversion\",1,3");
        await host.OpenAsync(4, "closing.example", 1);
        await host.SendAsync(4, "last words");
        await host.NewsAsync("+QSSLURC: \"closed\",4");
        Assert.That(await host.ReceiveAsync(4, 10), Is.EqualTo("last words"));
    }

    [Test]
    public async Task Open_OfAPeerThatNeverAnswers_GivesUpAfter150Seconds()
    {
        await using var stream = Modem.OpenStream();
        var host = new HostSoftware(stream);
        await host.CommandAsync("AT+QIACT=1");
        Modem.Faults.BlackHole("broker.example");
        var open = host.OpenAsync(4, "broker.example", 8883);
        await Modem.Journal.WaitForAsync("AT+QSSLOPEN", TimeSpan.FromSeconds(5));
        await Modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(150));
        Assert.That(await open, Is.EqualTo(566));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task SendFail_WhetherDeliveredOrNot_IsAllTheHostGetsToKnow(bool delivered)
    {
        await using var stream = Modem.OpenStream();
        var host = new HostSoftware(stream);
        await host.CommandAsync("AT+QIACT=1");
        await host.OpenAsync(4, "broker.example", 8883);
        await using (Modem.Faults.SendFail(socket: 4, times: 1, delivered))
            Assert.That(await host.SendAsync(4, "once"), Is.EqualTo("SEND FAIL"));
        Assert.That(await host.SendAsync(4, "twice"), Is.EqualTo("SEND OK"));
        Assert.That(await host.ReceiveAsync(4, delivered ? 9 : 5), Is.EqualTo(delivered ? "oncetwice" : "twice"));
    }

    [Test]
    public async Task PartialReads_DownToOneByte_AreReadAsOneAnswer()
    {
        await using var stream = Modem.OpenStream();
        var host = new HostSoftware(stream);
        await using (Modem.Faults.Slicer(size: 1))
            Assert.That(await host.CommandAsync("AT+CSQ"), Is.EqualTo(new[] { "+CSQ: 28,99", "OK" }));
    }

    [Test]
    public async Task Payload_ContainingOk_IsNotTakenForTheFinalResult()
    {
        const string payload = "\r\nOK\r\n";
        await using var stream = Modem.OpenStream();
        var host = new HostSoftware(stream);
        await host.CommandAsync("ATE0");
        await host.CommandAsync("AT+QISDE=0");
        await host.CommandAsync("AT+QIACT=1");
        await host.OpenAsync(4, "broker.example", 8883);
        Assert.That(await host.SendAsync(4, payload), Is.EqualTo("SEND OK"));
        Assert.That(await host.ReceiveAsync(4, payload.Length), Is.EqualTo(payload));
    }

    [Test]
    public async Task Prompt_ThatComesLate_IsWaitedFor()
    {
        await using var stream = Modem.OpenStream();
        var host = new HostSoftware(stream);
        await host.CommandAsync("AT+QIACT=1");
        await host.OpenAsync(4, "broker.example", 8883);
        await using var late = Modem.Faults.PromptDelay(TimeSpan.FromSeconds(3), times: 1);
        var send = host.SendAsync(4, "data");
        await Modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(3));
        Assert.That(await send, Is.EqualTo("SEND OK"));
        Assert.That(await host.ReceiveAsync(4, 4), Is.EqualTo("data"));
    }

    [Test]
    public async Task BootUrcs_InTheMiddleOfTheFirstCommands_AreNews()
    {
        await using var stream = Modem.OpenStream();
        var host = new HostSoftware(stream);
        await Modem.Power.ResetAsync();
        Assert.That(await host.NewsAsync("RDY"), Is.EqualTo("RDY"));
        Assert.That((await host.CommandAsync("AT+CSQ"))[^1], Is.EqualTo("OK"));
        Assert.That(host.News, Does.Contain("+CPIN: READY"));
    }

    [Test]
    public async Task Modem_ThatHangs_AnswersAgainWhenItIsPowerCycled()
    {
        await using var stream = Modem.OpenStream();
        var host = new HostSoftware(stream);
        Modem.Faults.Hang();
        var silence = host.CommandAsync("AT");
        await Modem.Clock.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.That(silence.IsCompleted, Is.False);
        await Modem.Power.CutAsync();
        await Modem.Power.PressKeyAsync();
        await Modem.Journal.WaitForAsync("RDY", TimeSpan.FromSeconds(5));
        await stream.WriteAsync("AT\r"u8.ToArray());
        Assert.That(await silence, Does.Contain("OK"));
    }

    [Test]
    public async Task FixedPortsAndSleeps_InCi_AreNotNeeded()
    {
        var modems = await Task.WhenAll(Enumerable.Range(0, 10).Select(seed => Ec20.StartAsync(o => o.Seed(seed))));
        Assert.That(modems.Select(modem => modem.TcpEndPoint.Port), Is.Unique);
        foreach (var modem in modems)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(modem.TcpEndPoint);
            Assert.That(await new HostSoftware(client.GetStream()).CommandAsync("AT"), Is.EqualTo(new[] { "OK" }));
            await modem.DisposeAsync();
        }
    }

    [Test]
    public async Task Context_DroppedInTheMiddleOfARead_IsReactivatedOnce()
    {
        await using var stream = Modem.OpenStream();
        var host = new HostSoftware(stream);
        await host.CommandAsync("AT+QIACT=1");
        await Modem.Network.DropContextAsync(1, When.MidResponse("AT+CSQ"));
        await host.CommandAsync("AT+CSQ");
        await host.NewsAsync("+QIURC: \"pdpdeact\",1");
        await host.CommandAsync("AT+QIDEACT=1");
        await host.CommandAsync("AT+QIACT=1");
        Modem.Journal.Verify("AT+QIACT=1", Times.Exactly(2));
    }
}
