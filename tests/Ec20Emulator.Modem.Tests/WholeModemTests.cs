using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests;

/// <summary>The modem as a whole: state, figures, starting over.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class WholeModemTests
{
    [Test]
    public async Task Figures_OfADialogue_CountIt()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var before = await modem.Modem.ReadFiguresAsync();
        await modem.Dte.OkAsync("AT+CREG=1;+CREG=0");
        await modem.Dte.ExchangeAsync("AT+QFLST=\"RAM:none\"", "\r\n+CME ERROR: 405\r\n");
        modem.Modem.Faults.Add("""{"type":"commandSilence","times":1}""");
        await modem.Dte.SendAsync("AT+CSQ\r");
        var after = await modem.Modem.ReadFiguresAsync();
        Assert.Multiple(() =>
        {
            Assert.That(after.Commands["OK"] - before.Commands["OK"], Is.EqualTo(2));
            Assert.That(after.Commands["+CME ERROR"], Is.EqualTo(1));
            Assert.That(after.Commands["none"], Is.EqualTo(1));
            Assert.That(after.BytesFromDte - before.BytesFromDte, Is.EqualTo("AT+CREG=1;+CREG=0\rAT+QFLST=\"RAM:none\"\rAT+CSQ\r".Length));
            Assert.That(after.FaultsActive, Is.EqualTo(1));
            Assert.That(after.PortsAttached, Is.EqualTo(1));
            Assert.That(after.JournalEntries, Is.EqualTo(modem.Modem.Journal.Cursor));
        });
    }

    [Test]
    public async Task StartOver_WhileAppointmentsAreOpen_CallsThemOff()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var appointment = await modem.Modem.Urcs.SendAsync("+X", When.AfterFinal());
        Assert.That((await modem.Modem.ReadAppointmentsAsync()).Select(open => (open.Id, open.What)), Is.EqualTo(new[] { (appointment.Id, "URC +X") }));
        await modem.Modem.Files.PutAsync("UFS:kept", new byte[1]);
        await modem.Modem.StartOverAsync();
        await modem.AdvanceAsync(TimeSpan.Zero);
        Assert.That(appointment.Happened.IsCanceled, Is.True);
        Assert.That(await modem.Modem.ReadAppointmentsAsync(), Is.Empty);
        Assert.That(await modem.Modem.Files.ListAsync("UFS:*"), Has.Count.EqualTo(1));
        Assert.That(await modem.Dte.TakeAllAsync(), Does.StartWith("\r\nRDY\r\n"));
    }

    [Test]
    public async Task Impossible_Now_IsToldInTheJournal()
    {
        await using var modem = await TestModem.StartAsync();
        Assert.That(async () => await modem.Modem.Network.DropContextAsync(3), Throws.InvalidOperationException);
        Assert.That(modem.Modem.Journal.ToTranscript(), Does.Contain("!! impossible: PDP context 3 is not active"));
    }

    [Test]
    public async Task Advance_Cancelled_LeavesTheClockAtTheLastTimer()
    {
        await using var modem = await TestModem.StartAsync();
        using var enough = new CancellationTokenSource();
        var ticks = 0;
        await using var ticking = modem.Clock.CreateTimer(
            _ =>
            {
                if (++ticks == 10)
                    enough.Cancel();
            },
            null,
            TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(1));
        var before = modem.Clock.GetUtcNow();
        Assert.That(
            async () => await modem.Modem.Clock.AdvanceAsync(ClockControl.Farthest, enough.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(modem.Clock.GetUtcNow() - before, Is.EqualTo(TimeSpan.FromSeconds(10)));
        await modem.Modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That(ticks, Is.EqualTo(11));
    }

    [Test]
    public async Task Ri_PulsedWhileAnotherPulseRuns_BeginsAnew()
    {
        await using var modem = await TestModem.StartAsync();
        await modem.Modem.Lines.PulseRingAsync("usbmodem", TimeSpan.FromMilliseconds(100));
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(60));
        await modem.Modem.Lines.PulseRingAsync("usbmodem", TimeSpan.FromMilliseconds(100));
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(99));
        Assert.That(modem.Dte.Dte.DceLines.HasFlag(Ports.DceLines.Ri), Is.True);
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        Assert.That(modem.Dte.Dte.DceLines.HasFlag(Ports.DceLines.Ri), Is.False);
    }

    [TestCase("\r\nOK\r\n", 2)]
    [TestCase("+CSQ: 28,99\r\n\r\nOK", 2)]
    [TestCase("9\r\n\r\nO", 2)]
    [TestCase("9\r\n", 2)]
    [TestCase("99*K", 0)]
    public async Task Pattern_AcrossLinesAndPieces_IsFound(string pattern, int count)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        modem.Modem.Faults.Add("""{"type":"slicer"}""");
        var cursor = modem.Modem.Journal.Cursor;
        for (var i = 0; i < 2; i++)
            await modem.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 28,99\r\n\r\nOK\r\n");
        modem.Modem.Journal.Verify(pattern, Times.Exactly(count), cursor);
    }
}
