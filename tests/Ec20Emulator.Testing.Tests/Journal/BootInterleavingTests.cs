using Ec20Emulator.Modem.Faults;

namespace Ec20Emulator.Testing.Tests.Journal;

/// <summary>The URCs of a boot with the delays of a device stand beside answers, never in them (at-engine.md 8).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BootInterleavingTests
{
    private static readonly (string Line, string Answer)[] Lines =
    [
        ("AT+CGMM", "\r\nEC20F\r\n\r\nOK\r\n"),
        ("AT+CMEE?;+CSCS?", "\r\n+CMEE: 1\r\n\r\n+CSCS: \"GSM\"\r\n\r\nOK\r\n"),
    ];

    [Test]
    public async Task UrcsOfTheBoot_AtEveryByteOfACommandAndItsAnswer_DoNotCrossIt([Range(0, 6)] int shift)
    {
        // Ten milliseconds a byte: a slow typist, whose lines fall on every URC of the boot once the shifts are through.
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().TypicalDelays().Off());
        await using var dte = modem.OpenDialogue();
        await modem.Power.PressKeyAsync();
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(501 + shift));
        var seen = await dte.TakeAllAsync();
        for (var i = 0; i < 40; i++)
        {
            var (line, answer) = Lines[i % Lines.Length];
            foreach (var letter in line + "\r")
            {
                await dte.SendAsync(letter.ToString());
                await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(10));
            }
            var heard = await dte.TakeAllAsync();
            Assert.That(heard, Does.Contain($"{line}\r{answer}"));
            seen += heard;
        }
        Assert.That(seen, Does.Contain("+CPIN: READY").And.Contain("+QUSIM: 1").And.Contain("+QIND: SMS DONE").And.Contain("+QIND: PB DONE"));
    }

    [Test]
    public async Task Urc_AtEveryByteOfAnAnswerThatTricklesOut_FollowsIt()
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().TypicalDelays());
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("ATE0");
        modem.Faults.Add(new FaultSettings { Type = "slicer", Stream = FaultLocation.Dce, Attributes = new() { ["size"] = 1, ["delayMs"] = 10 } });
        foreach (var (line, answer) in Lines)
        {
            for (var at = 0; at <= answer.Length; at++)
            {
                await dte.SendAsync(line + "\r");
                await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(10 * at));
                await modem.Urcs.SendAsync("+NEWS: 1");
                await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));
                Assert.That(await dte.TakeAllAsync(), Is.EqualTo(answer + "\r\n+NEWS: 1\r\n"), $"at byte {at} of {line}");
            }
        }
    }

    [TestCase(0)]
    [TestCase(500)]
    [TestCase(1000)]
    [TestCase(1500)]
    public async Task UrcsOfTheBoot_WhileACommandTakesItsTime_WaitForItsResult(int later)
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().TypicalDelays().Off());
        await using var dte = modem.OpenDialogue();
        await modem.Power.PressKeyAsync();
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1501 + later));
        await dte.TakeAllAsync();
        await dte.SendAsync("AT+COPS=?\r");
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.That(await dte.TakeAllAsync(), Does.StartWith("AT+COPS=?\r\r\n+COPS: ").And.Match("^AT[+]COPS=[?]\r\r\n[+]COPS: [^\r]*\r\n\r\nOK\r\n"));
    }
}
