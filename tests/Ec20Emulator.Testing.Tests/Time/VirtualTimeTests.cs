using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Testing.Tests.Peers;

namespace Ec20Emulator.Testing.Tests.Time;

/// <summary>Long waits of the module, without waiting.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class VirtualTimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Test]
    public async Task Open_WithPeerThatNeverAnswers_FailsAfter150Seconds()
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().Map("broker.example:8883", "127.0.0.1:1"));
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        modem.Faults.BlackHole("broker.example:8883");
        await dte.CommandAsync("AT+QSSLOPEN=1,1,4,\"broker.example\",8883,0");
        var start = modem.Clock.Now;

        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(149.999));
        Assert.That(await dte.TakeAllAsync(), Is.Empty);
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await dte.ExpectAsync("\r\n+QSSLOPEN: 4,566\r\n");
        Assert.That(modem.Clock.Now - start, Is.EqualTo(TimeSpan.FromSeconds(150)));
    }

    [Test]
    public async Task Handshake_WithServerThatNeverAnswers_FailsAfterNegotiateTime()
    {
        await using var server = SilentServer.Start();
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().Map("broker.example:8883", server.EndPoint));
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        await dte.CommandAsync("AT+QSSLCFG=\"negotiatetime\",1,300");
        await dte.CommandAsync("AT+QSSLOPEN=1,1,4,\"broker.example\",8883,0");
        await server.WhenGreetedAsync();
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(299.999));
        Assert.That(await dte.TakeAllAsync(), Is.Empty);
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Journal.WaitForAsync("+QSSLOPEN: 4,*", Patience);
        Assert.That(await dte.ExpectAsync("+QSSLOPEN: 4,"), Does.EndWith("+QSSLOPEN: 4,"));
    }

    [Test]
    public async Task Escape_WithBothGuards_TakesOneSecondOfVirtualTimeEach()
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QFUPL=\"RAM:a\",100,60");
        await dte.SendAsync("abc");
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await dte.SendAsync("+++");
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(999));
        Assert.That(await dte.TakeAllAsync(), Is.Empty);
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        Assert.That(await dte.TakeAllAsync(), Does.Contain("+QFUPL: 3,").And.EndWith("\r\nOK\r\n"));
    }

    [Test]
    public async Task Clock_ThatMovesByItself_RefusesToBeMoved()
    {
        await using var modem = await Ec20.StartAsync();
        Assert.That(() => modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(1)), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Clock_AskedToGoBack_Refuses()
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        Assert.That(() => modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Clock_MovedByTwoAtOnce_GoesTheWholeWay()
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        var start = modem.Clock.Now;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(3)))));
        Assert.That(modem.Clock.Now - start, Is.EqualTo(TimeSpan.FromSeconds(60)));
    }
}
