using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Testing.Tests.Journal;

/// <summary>What the journal holds, and what can be asked of it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class JournalTests
{
    private static Task<Ec20Fixture> StartAsync() => Ec20.StartAsync(o => o.ManualClock());

    [Test]
    public async Task Entries_OfACommand_AreInOrderWithTheirCause()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("ATE0");
        var before = modem.Journal.Cursor;
        await dte.CommandAsync("AT+CSQ");
        var entries = modem.Journal.Read(before).Entries;
        Assert.That(entries.Select(entry => (entry.Kind, entry.Content, entry.Cause)), Is.EqualTo(new[]
        {
            (JournalEntryKind.FromDte, "AT+CSQ\r", ""),
            (JournalEntryKind.Command, "AT+CSQ", ""),
            (JournalEntryKind.ToDte, "\r\n+CSQ: 28,99\r\n\r\nOK\r\n", "AT+CSQ"),
        }));
        Assert.That(entries.Select(entry => entry.Cursor), Is.Ordered.And.All.GreaterThan(before));
        Assert.That(entries.Select(entry => entry.ModemTime), Is.All.EqualTo(modem.Clock.Now));
    }

    [Test]
    public async Task Command_ThatIsNotAnsweredYet_IsThereOnReceipt()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.CommandSilence("QICLOSE");
        await dte.SendAsync("AT+QICLOSE=0\r");
        var entry = await modem.Journal.WaitForAsync("AT+QICLOSE=0", AtDialogue.Patience);
        Assert.That(entry.Text, Is.EqualTo("AT+QICLOSE=0"));
    }

    [Test]
    public async Task WaitFor_TextThatCameInPieces_FindsIt()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        modem.Faults.Slicer();
        var wait = modem.Journal.WaitForAsync("+CSQ: *,99", AtDialogue.Patience);
        await dte.CommandAsync("AT+CSQ");
        await wait;
        modem.Journal.Verify("+CSQ: 28,99", Times.Once);
    }

    [Test]
    public async Task WaitFor_WhatDoesNotCome_NamesTheNearestMiss()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QICLOSE=1");
        await dte.CommandAsync("AT+CSQ");
        Assert.That(
            () => modem.Journal.WaitForAsync("AT+QICLOSE=0", TimeSpan.FromMilliseconds(1)),
            Throws.InstanceOf<JournalExpectationException>().With.Message.Contains("nearest was 'AT+QICLOSE=1'"));
    }

    [TestCase("AT+QIACT=1", 2)]
    [TestCase("AT+QIACT", 3)]
    [TestCase("AT+QIACT=*", 2)]
    [TestCase("at+csq", 2)]
    [TestCase("AT+CREG?", 1)]
    [TestCase("+QIACT: 1,*", 1)]
    [TestCase("+QIACT: 2", 0)]
    public async Task Count_OfAPattern_IsWhatWasSaid(string pattern, int count)
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        foreach (var line in new[] { "AT+QIACT=1", "AT+QIACT?", "AT+QIACT=1", "AT+CSQ;+CREG?", "AT+CSQ" })
            await dte.CommandAsync(line);
        Assert.That(modem.Journal.Count(pattern), Is.EqualTo(count));
        modem.Journal.Verify(pattern, Times.Exactly(count));
        Assert.That(() => modem.Journal.Verify(pattern, Times.Exactly(count + 1)), Throws.InstanceOf<JournalExpectationException>());
    }

    [Test]
    public async Task Snapshot_TakenBefore_DoesNotChange()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        var snapshot = modem.Journal.Read();
        var count = snapshot.Entries.Length;
        await dte.CommandAsync("AT");
        Assert.That(snapshot.Entries, Has.Length.EqualTo(count));
        Assert.That(modem.Journal.Read(snapshot.Next).Entries[0].Cursor, Is.EqualTo(snapshot.Next + 1));
    }

    [Test]
    public async Task Journal_OfMoreThanItKeeps_SaysHowMuchIsMissing()
    {
        await using var modem = await StartAsync();
        for (var i = 0; i < ModemJournal.MostEntries + 10; i++)
            await modem.Network.SetSignalAsync(i % 32);
        var snapshot = modem.Journal.Read();
        Assert.That(snapshot.Entries, Has.Length.EqualTo(ModemJournal.MostEntries));
        Assert.That(snapshot.Missing, Is.EqualTo(snapshot.Entries[0].Cursor - 1).And.Positive);
    }

    [Test]
    public async Task ReadNext_WithNothingNew_WaitsForIt()
    {
        await using var modem = await StartAsync();
        var next = modem.Journal.ReadNextAsync(modem.Journal.Cursor, CancellationToken.None);
        Assert.That(next.IsCompleted, Is.False);
        await modem.Network.SetSignalAsync(7);
        Assert.That((await next.WaitAsync(AtDialogue.Patience)).Entries[0].Text, Is.EqualTo("signal 7"));
    }

    [Test]
    public async Task Entries_OfEachPort_HaveTheirPortBothTimesAndTheirCause()
    {
        await using var modem = await StartAsync();
        await using var dte = modem.OpenDialogue();
        await using var other = modem.OpenDialogue("usbat");
        await dte.CommandAsync("ATE0");
        await modem.Clock.AdvanceAsync(TimeSpan.FromHours(5));
        var (before, start) = (modem.Journal.Cursor, TimeProvider.System.GetUtcNow());
        await dte.CommandAsync("AT");
        await modem.Urcs.SendAsync("+X: 1");
        await other.ExpectAsync("+X: 1\r\n");
        var bytes = modem.Journal.Read(before).Entries.Where(entry => !entry.Data.IsEmpty).ToArray();
        Assert.That(bytes.Select(entry => (entry.Port, entry.Kind, entry.Cause)), Is.EqualTo(new[]
        {
            ("usbmodem", JournalEntryKind.FromDte, ""), ("usbmodem", JournalEntryKind.ToDte, "AT"), ("usbat", JournalEntryKind.ToDte, "URC"),
        }));
        Assert.That(bytes.Select(entry => entry.ModemTime), Is.All.EqualTo(modem.Clock.Now));
        Assert.That(bytes.Select(entry => entry.WallTime), Is.Ordered);
        Assert.That(bytes.Select(entry => entry.WallTime), Is.All.InRange(start, TimeProvider.System.GetUtcNow()));
    }

    [Test]
    public async Task Journal_OfMoreBytesThanItKeeps_ForgetsTheOldestAndItsCursorOnlyGrows()
    {
        await using var modem = await StartAsync();
        var piece = new byte[ModemJournal.MostBytes / 4];
        long last = 0;
        for (var i = 0; i < 10; i++)
        {
            modem.Modem.Core.Journal.AddBytes(JournalEntryKind.ToDte, "usbmodem", piece, "");
            Assert.That(modem.Journal.Cursor, Is.GreaterThan(last));
            last = modem.Journal.Cursor;
        }
        var snapshot = modem.Journal.Read();
        Assert.That(snapshot.Entries.Sum(entry => entry.Data.Length), Is.EqualTo(ModemJournal.MostBytes));
        Assert.That(snapshot.Missing + snapshot.Entries.Length, Is.EqualTo(last));
        Assert.That(modem.Transcript, Does.StartWith($"# {snapshot.Missing} entries forgotten\n"));
    }

    [Test]
    public async Task Journal_WrittenByManyAndReadByMany_LosesAndDoublesNothing()
    {
        await using var modem = await StartAsync();
        var start = modem.Journal.Cursor;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var seen = new List<long>();
            while (seen.Count < 2000)
                seen.AddRange((await modem.Journal.ReadNextAsync(start + seen.Count, CancellationToken.None)).Entries.Select(entry => entry.Cursor));
            return seen;
        })).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
                modem.Modem.Core.Journal.Add(JournalEntryKind.Control, "", "note");
        })));
        foreach (var seen in await Task.WhenAll(readers).WaitAsync(AtDialogue.Patience))
            Assert.That(seen, Is.EqualTo(Enumerable.Range(1, 2000).Select(i => start + i)));
    }

    [Test]
    public async Task WaitForEntry_ThatDoesNotCome_NamesTheLastOnes()
    {
        await using var modem = await StartAsync();
        await modem.Network.SetSignalAsync(7);
        Assert.That(
            () => modem.Journal.WaitForEntryAsync(_ => false, TimeSpan.FromMilliseconds(1)),
            Throws.InstanceOf<JournalExpectationException>().With.Message.Contains("the last ones were").And.Message.Contains("'signal 7'"));
    }
}
