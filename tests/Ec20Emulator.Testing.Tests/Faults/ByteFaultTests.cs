using System.Text;
using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Faults;

namespace Ec20Emulator.Testing.Tests.Faults;

/// <summary>Faults of bytes between DTE and modem, by a clock that stands still.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ByteFaultTests
{
    private const string Ok = "AT\r\r\nOK\r\n";

    private static Task<Ec20Fixture> StartAsync() => Ec20.StartAsync(o => o.ManualClock());

    private static FaultSettings Fault(string type, FaultLocation on, JsonObject? attributes = null) => new() { Type = type, Stream = on, Attributes = attributes };

    [TestCase(FaultLocation.Dte, "")]
    [TestCase(FaultLocation.Dce, "AT\r")]
    public async Task Latency_OnEitherWay_HoldsBytesForItsTime(FaultLocation on, string before)
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.Add(Fault("latency", on, new JsonObject { ["delayMs"] = 500 }));
        await dte.SendAsync("AT\r");
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(499));
        Assert.That(await dte.TakeAllAsync(), Is.Empty);
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        Assert.That(await dte.TakeAllAsync(), on is FaultLocation.Dte ? Is.EqualTo(Ok) : Does.StartWith(before));
    }

    [Test]
    public async Task Jitter_WithASeed_WaitsNoLongerThanItsMost()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        var jitter = modem.Faults.Add(Fault("jitter", FaultLocation.Dte, new JsonObject { ["mostMs"] = 200 }));
        await dte.SendAsync("AT\r");
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(200));
        Assert.That(await dte.TakeAllAsync(), Is.EqualTo(Ok));
        Assert.That(jitter.Strikes, Is.EqualTo(1));
    }

    [Test]
    public async Task Bandwidth_OfTenBytesASecond_LetsNoMoreThrough()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.Add(Fault("bandwidth", FaultLocation.Dce, new JsonObject { ["bytesPerSecond"] = 10 }));
        await dte.SendAsync("AT\r");
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(400));
        Assert.That(await dte.TakeAllAsync(), Is.EqualTo(Ok[..4]));
        await modem.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        Assert.That(await dte.TakeAllAsync(), Is.EqualTo(Ok[4..]));
    }

    [Test]
    public async Task Slicer_OfOneByte_MakesEachBytePieceOfItsOwn()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.Slicer();
        var before = modem.Journal.Cursor;
        Assert.That(await dte.CommandAsync("AT"), Is.EqualTo(Ok));
        var pieces = modem.Journal.Read(before).Entries.Where(entry => entry.Kind is Modem.Journal.JournalEntryKind.ToDte);
        Assert.That(pieces.Select(entry => entry.Data.Length), Is.All.EqualTo(1).And.Exactly(Ok.Length).Items);
    }

    [Test]
    public async Task Slicer_OnWhatTheDteSends_ChangesNoAnswer()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.Slicer(1, FaultLocation.Dte);
        Assert.That(await dte.CommandAsync("AT+CSQ"), Does.EndWith("\r\n+CSQ: 28,99\r\n\r\nOK\r\n"));
    }

    [Test]
    public async Task Corrupt_OfOneByte_FlipsOneBit()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("ATE0");
        modem.Faults.Add(Fault("corrupt", FaultLocation.Dce));
        await dte.SendAsync("AT\r");
        await modem.Clock.SettleAsync();
        var (sent, got) = (Encoding.Latin1.GetBytes("\r\nOK\r\n"), Encoding.Latin1.GetBytes(await dte.TakeAllAsync()));
        Assert.That(got, Has.Length.EqualTo(sent.Length));
        Assert.That(sent.Zip(got, (a, b) => int.PopCount(a ^ b)).Sum(), Is.EqualTo(1));
    }

    [Test]
    public async Task DropBytes_OfTwo_LosesTwoInARow()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("ATE0");
        modem.Faults.Add(Fault("dropBytes", FaultLocation.Dce, new JsonObject { ["count"] = 2 }));
        await dte.SendAsync("AT\r");
        await modem.Clock.SettleAsync();
        const string whole = "\r\nOK\r\n";
        Assert.That(await dte.TakeAllAsync(), Is.AnyOf(Enumerable.Range(0, 5).Select(i => (object)whole.Remove(i, 2)).ToArray()));
    }

    [TestCase(FaultLocation.Dte)]
    [TestCase(FaultLocation.Dce)]
    public async Task Stall_WhenRemoved_LosesNothing(FaultLocation on)
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await using (modem.Faults.Add(Fault("stall", on)))
        {
            await dte.SendAsync("AT\r");
            await modem.Clock.AdvanceAsync(TimeSpan.FromHours(1));
            await dte.SendAsync("AT\r");
            Assert.That(await dte.TakeAllAsync(), Is.Empty);
        }
        Assert.That(await dte.CommandAsync("AT") + await dte.CommandAsync("AT"), Is.EqualTo(Ok + Ok));
        await dte.ExpectAsync(Ok);
    }

    [Test]
    public async Task Latency_RemovedWhileItHoldsBytes_LetsThemGoInOrder()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await using (modem.Faults.Add(Fault("latency", FaultLocation.Dte, new JsonObject { ["delayMs"] = 60_000 })))
            await dte.SendAsync("AT\r");
        await dte.ExpectAsync(Ok);
    }

    [Test]
    public async Task Reset_OnThePort_ThrowsTheDteOff()
    {
        await using var modem = await StartAsync();
        await using (var dte = modem.OpenDialogue())
        {
            modem.Faults.Add(Fault("reset", FaultLocation.Dce) with { Times = 1, Match = "OK" });
            Assert.That(() => dte.CommandAsync("AT"), Throws.InstanceOf<TimeoutException>().With.Message.Contains("closed the port"));
        }
        await using var again = modem.OpenDialogue();
        Assert.That(await again.CommandAsync("AT"), Is.EqualTo(Ok));
    }

    [Test]
    public async Task BlackHole_WhileItLiesThere_SwallowsBytes()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await using (modem.Faults.Add(Fault("blackhole", FaultLocation.Dte)))
        {
            await dte.SendAsync("AT\r");
            await modem.Clock.SettleAsync();
            Assert.That(await dte.TakeAllAsync(), Is.Empty);
        }
        Assert.That(await dte.CommandAsync("AT"), Is.EqualTo(Ok));
    }

    [Test]
    public async Task Toxicity_OfOneHalf_StrikesSomeAndIsTheSameForTheSameSeed()
    {
        static async Task<string> PatternAsync()
        {
            await using var modem = await StartAsync();
            await using var dte = modem.OpenDialogue();
            var fault = modem.Faults.Add(Fault("commandError", FaultLocation.Dce) with { Toxicity = 0.5, Seed = 5 });
            var pattern = "";
            for (var i = 0; i < 40; i++)
                pattern += (await dte.CommandAsync("AT+CSQ")).Contains("ERROR", StringComparison.Ordinal) ? "x" : ".";
            Assert.That(fault.Strikes, Is.EqualTo(pattern.Count(c => c == 'x')).And.InRange(5, 35));
            return pattern;
        }
        var first = await PatternAsync();
        Assert.That(await PatternAsync(), Is.EqualTo(first));
    }
}
