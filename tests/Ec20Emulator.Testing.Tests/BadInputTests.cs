using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Testing.Tests;

/// <summary>What makes no sense is refused with a word about why, and the modem goes on as if nothing had been asked.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BadInputTests
{
    private static readonly TimeSpan Negative = TimeSpan.FromMilliseconds(-1);

    private static readonly Dictionary<string, Func<Ec20Fixture, Task>> Nonsense = new(StringComparer.Ordinal)
    {
        ["advance by a negative time"] = modem => modem.Clock.AdvanceAsync(Negative),
        ["advance by a century"] = modem => modem.Clock.AdvanceAsync(TimeSpan.FromDays(36500)),
        ["jump by a century"] = modem => modem.Clock.JumpAsync(TimeSpan.FromDays(36500)),
        ["brown out for a negative time"] = modem => modem.Power.BrownOutAsync(Negative),
        ["drop context 0"] = modem => modem.Network.DropContextAsync(0),
        ["drop a context that is not active"] = modem => modem.Network.DropContextAsync(5),
        ["signal 32"] = modem => modem.Network.SetSignalAsync(32),
        ["signal -1"] = modem => modem.Network.SetSignalAsync(-1),
        ["cell out of range"] = modem => modem.Network.MoveToCellAsync(0x10000, 1),
        ["an empty URC"] = modem => modem.Urcs.SendAsync(""),
        ["a URC of two lines"] = modem => modem.Urcs.SendAsync("+X: 1\r\n+X: 2"),
        ["a URC of a megabyte"] = modem => modem.Urcs.SendAsync(new string('x', 1 << 20)),
        ["DTR of no port"] = modem => modem.Lines.SetDtrAsync("com1", true),
        ["DTR where nobody is attached"] = modem => modem.Lines.SetDtrAsync("uart1", false),
        ["a moment of no command"] = modem => modem.Power.CutAsync(When.MidResponse("QIRD")),
        ["a journal before its beginning"] = modem => Task.FromResult(modem.Journal.Read(-1)),
        ["an empty expectation"] = modem => modem.Journal.WaitForAsync(" ", TimeSpan.Zero),
        ["a negative number of times"] = modem => Task.FromResult(modem.Journal.Count("AT") + Times.Exactly(-1).Least),
        ["a fault of no kind"] = modem => Task.FromResult(modem.Faults.Add("""{"type":"gremlin"}""")),
        ["a fault with a field unknown"] = modem => Task.FromResult(modem.Faults.Add("""{"type":"stall","colour":"red"}""")),
        ["a fault with a field of a wrong type"] = modem => Task.FromResult(modem.Faults.Add("""{"type":"stall","times":"3"}""")),
        ["a fault with a negative time"] = modem => Task.FromResult(modem.Faults.Add("""{"type":"latency","attributes":{"delayMs":-1}}""")),
        ["a fault in 10 MB of JSON"] = modem => Task.FromResult(modem.Faults.Add(new string('[', 10 << 20))),
        ["a map without a port"] = modem => Task.Run(() => modem.Map.Set("broker.example", new System.Net.IPEndPoint(0x0100007F, 1))),
    };

    private static IEnumerable<string> Names => Nonsense.Keys;

    [Test]
    public async Task Modem_AskedForNonsense_SaysWhyAndGoesOn([ValueSource(nameof(Names))] string what)
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("ATE0");
        Assert.That(
            async () => await Nonsense[what](modem),
            Throws.InstanceOf<ArgumentException>().Or.InstanceOf<InvalidOperationException>().Or.InstanceOf<FormatException>().With.Message.Not.Empty);
        Assert.That(modem.Faults.Active, Is.Empty);
        Assert.That(await dte.CommandAsync("AT+CSQ"), Is.EqualTo("\r\n+CSQ: 28,99\r\n\r\nOK\r\n"));
    }

    [Test]
    public async Task Modem_ThatIsOff_RefusesWhatItCannotDoAndBootsAllTheSame([Values] bool hasBeenOn)
    {
        await using var modem = await Ec20.StartAsync(o => _ = hasBeenOn ? o.ManualClock() : o.ManualClock().Off());
        await using var dte = modem.OpenDialogue();
        if (hasBeenOn)
            await modem.Power.CutAsync();
        Assert.That(() => modem.Urcs.SendAsync("+X: 1"), Throws.InvalidOperationException);
        Assert.That(() => modem.Power.HangAsync(), Throws.InvalidOperationException);
        Assert.That(() => modem.Network.DropContextAsync(1), Throws.InvalidOperationException);
        foreach (var kind in ModemFaults.Kinds)
            await modem.Faults.Add(new FaultSettings { Type = kind }).DisposeAsync();
        await dte.SendAsync("AT\r");
        await modem.Power.HoldKeyAsync();
        await modem.Power.CutAsync();
        await modem.Network.LoseCoverageAsync();
        await modem.Network.RegainCoverageAsync();
        await modem.Sim.RemoveAsync();
        await modem.Sim.InsertAsync();
        await modem.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        await dte.TakeAllAsync();
        await modem.Power.PressKeyAsync();
        await modem.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        await dte.TakeAllAsync();
        Assert.That(await dte.CommandAsync("AT+CSQ"), Does.EndWith("\r\n+CSQ: 28,99\r\n\r\nOK\r\n"));
    }

    [Test]
    public async Task Controllers_TwoAtOnce_DoNotHarmTheModem()
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("ATE0");
        await Task.WhenAll(ControlAsync(1), ControlAsync(2));
        Assert.That(modem.Faults.Active, Is.Empty);
        Assert.That((await modem.Network.ReadAsync()).Signal, Is.AnyOf(1, 2));
        await modem.Network.SetSignalAsync(28);
        Assert.That(await dte.CommandAsync("AT+CSQ"), Is.EqualTo("\r\n+CSQ: 28,99\r\n\r\nOK\r\n"));

        Task ControlAsync(int number) => Task.Run(async () =>
        {
            for (var round = 0; round < 50; round++)
            {
                await using var fault = modem.Faults.Add(new FaultSettings { Type = "commandError", Match = $"NO{number}" });
                await modem.Network.SetSignalAsync(number);
                await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(number));
                await using var later = await modem.Network.DropContextAsync(1, When.MidResponse("AT+NEVER"));
                Assert.That(modem.Faults.Active.Select(active => active.Id), Does.Contain(fault.Id));
            }
        });
    }

    [Test]
    public async Task Faults_MoreThanThereIsRoomFor_AreRefused()
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        for (var i = 0; i < ModemFaults.Most; i++)
            modem.Faults.CommandError("NEVER");
        Assert.That(() => modem.Faults.Hang(), Throws.InvalidOperationException.With.Message.Contains("256"));
        await modem.Faults.ResetAsync();
        Assert.That(modem.Faults.Active, Is.Empty);
    }
}
