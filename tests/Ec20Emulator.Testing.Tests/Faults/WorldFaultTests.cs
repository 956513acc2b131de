using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Faults;

namespace Ec20Emulator.Testing.Tests.Faults;

/// <summary>Faults of URCs, power, SIM, network and clock.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class WorldFaultTests
{
    private static Task<Ec20Fixture> StartAsync() => Ec20.StartAsync(o => o.ManualClock());

    private static FaultSettings Fault(string type, JsonObject? attributes = null) => new() { Type = type, Attributes = attributes };

    [TestCase("midResponse", "AT+CSQ\r\r\n+X: 1\r\n\r\n+CSQ: 28,99\r\n\r\nOK\r\n")]
    [TestCase("beforeFinal", "AT+CSQ\r\r\n+CSQ: 28,99\r\n\r\n+X: 1\r\n\r\nOK\r\n")]
    [TestCase("afterFinal", "AT+CSQ\r\r\n+CSQ: 28,99\r\n\r\nOK\r\n\r\n+X: 1\r\n")]
    public async Task UrcAt_APositionOfACommand_ComesExactlyThere(string at, string expected)
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.Add(Fault("urcAt", new JsonObject { ["at"] = at, ["line"] = "+X: 1" }) with { Times = 1 });
        await dte.SendAsync("AT+CSQ\r");
        await modem.Clock.SettleAsync();
        Assert.That(await dte.TakeAllAsync(), Is.EqualTo(expected));
    }

    [Test]
    public async Task UrcAt_BehindThePrompt_DoesNotDisturbTheData()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.Add(Fault("urcAt", new JsonObject { ["at"] = "afterPrompt", ["line"] = "+X: 1" }));
        await dte.CommandAsync("AT+QIACT=1");
        await using var server = Ec20Emulator.Testing.Tls.TestTlsServer.Start();
        modem.Map.Set("a.example:1", server.EndPoint);
        await dte.CommandAsync("AT+QSSLOPEN=1,1,4,\"a.example\",1,0");
        await dte.ExpectAsync("+QSSLOPEN: 4,0\r\n");
        await dte.SendAsync("AT+QSSLSEND=4,3\r");
        await dte.ExpectAsync("\r\n> \r\n+X: 1\r\n");
        await dte.SendAsync("abc");
        await dte.ExpectAsync("SEND OK\r\n");
    }

    [Test]
    public async Task UrcStorm_OfThreeInASecond_ComesInStep()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.Add(Fault("urcStorm", new JsonObject { ["count"] = 3, ["intervalMs"] = 500, ["line"] = "+X: {n}" }));
        await modem.Clock.SettleAsync();
        Assert.That(await dte.TakeAllAsync(), Is.EqualTo("\r\n+X: 1\r\n"));
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That(await dte.TakeAllAsync(), Is.EqualTo("\r\n+X: 2\r\n\r\n+X: 3\r\n"));
    }

    [Test]
    public async Task Hang_WhateverIsTried_IsCuredByAResetAlone()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await using (modem.Faults.Hang())
            await dte.SendAsync("AT\r");
        await modem.Power.HoldKeyAsync();
        await modem.Power.PressKeyAsync();
        await dte.SendAsync("AT\r");
        await modem.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.That(await dte.TakeAllAsync(), Is.Empty);
        await modem.Power.ResetAsync();
        await modem.Clock.SettleAsync();
        Assert.That(await dte.TakeAllAsync(), Does.StartWith("\r\nRDY\r\n"));
        Assert.That(await dte.CommandAsync("AT"), Does.EndWith("OK\r\n"));
    }

    [Test]
    public async Task BrownOut_OfASecond_RebootsWithoutAWord()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.Add(Fault("brownout", new JsonObject { ["durationMs"] = 1000 }));
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(999));
        Assert.That(await dte.TakeAllAsync(), Is.Empty);
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        Assert.That(await dte.TakeAllAsync(), Does.StartWith("\r\nRDY\r\n"));
    }

    [Test]
    public async Task PowerCut_InTheMiddleOfAnAnswer_EndsIt()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await using (modem.Faults.Add(Fault("powerCut", new JsonObject { ["at"] = "beforeFinal" }) with { Match = "CSQ" }))
        {
            await dte.SendAsync("AT+CSQ\r");
            await modem.Clock.SettleAsync();
            Assert.That(await dte.TakeAllAsync(), Is.EqualTo("AT+CSQ\r\r\n+CSQ: 28,99\r\n"));
        }
        await modem.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.That(await dte.TakeAllAsync(), Does.StartWith("\r\nRDY\r\n"));
    }

    [Test]
    public async Task SimRemoved_AndPutBack_IsTold()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await using (modem.Faults.Add(Fault("simRemoved")))
        {
            await dte.ExpectAsync("\r\n+CPIN: NOT READY\r\n");
            Assert.That((await modem.Sim.ReadAsync()).IsInserted, Is.False);
        }
        await dte.ExpectAsync("\r\n+CPIN: READY\r\n");
    }

    [Test]
    public async Task CoverageLost_AndRegained_DropsContexts()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        await using (modem.Faults.Add(Fault("coverageLost")))
        {
            await dte.ExpectAsync("\r\n+QIURC: \"pdpdeact\",1\r\n");
            Assert.That((await modem.Network.ReadAsync()).HasCoverage, Is.False);
        }
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.That((await modem.Network.ReadAsync()).Registration, Is.EqualTo(1));
    }

    [Test]
    public async Task ContextLost_InTheMiddleOfAnAnswer_IsToldBehindIt()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        modem.Faults.Add(Fault("contextLost", new JsonObject { ["at"] = "midResponse" }) with { Match = "CSQ" });
        await dte.SendAsync("AT+CSQ\r");
        await modem.Clock.SettleAsync();
        Assert.That(await dte.TakeAllAsync(), Is.EqualTo("AT+CSQ\r\r\n+CSQ: 28,99\r\n\r\nOK\r\n\r\n+QIURC: \"pdpdeact\",1\r\n"));
    }

    [Test]
    public async Task ClockJump_OfAYear_MovesDateAndTimeAlone()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.Add(Fault("clockJump", new JsonObject { ["seconds"] = 86_400 }));
        Assert.That(await dte.CommandAsync("AT+CCLK?"), Does.Contain("\"80/01/07,"));
        Assert.That(modem.Clock.Now, Is.LessThan(Ec20Options.ManualStart.AddDays(1)));
    }

    [Test]
    public async Task DropContext_ArrangedForTheMiddleOfAnAnswer_HappensThere()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        var drop = await modem.Network.DropContextAsync(1, When.MidResponse("AT+QIACT"));
        Assert.That(drop.Happened.IsCompleted, Is.False);
        await dte.CommandAsync("AT+CSQ");
        Assert.That(await dte.CommandAsync("AT+QIACT?"), Does.Contain("+QIACT: 1,1,1,"));
        await drop.Happened.WaitAsync(AtDialogue.Patience);
        Assert.That(await dte.CommandAsync("AT+QIACT?"), Does.Not.Contain("+QIACT: 1"));
    }

    [Test]
    public async Task DropContext_ThatIsNotActive_IsAnError()
    {
        await using var modem = await StartAsync();
        Assert.That(() => modem.Network.DropContextAsync(1), Throws.InvalidOperationException);
        Assert.That(() => modem.Network.DropContextAsync(25), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Controls_OfAModemThatIsOff_SayWhatIsWrongAndHarmNothing()
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().Off());
        await using var dte = modem.OpenDialogue();
        Assert.That(() => modem.Urcs.SendAsync("+X: 1"), Throws.InvalidOperationException);
        Assert.That(() => modem.Power.HangAsync(), Throws.InvalidOperationException);
        Assert.That(() => modem.Network.DropContextAsync(1), Throws.InvalidOperationException);
        await modem.Sim.RemoveAsync();
        await modem.Power.PressKeyAsync();
        await modem.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.That(await dte.TakeAllAsync(), Does.StartWith("\r\nRDY\r\n").And.Contain("+CPIN: NOT INSERTED"));
    }
}
