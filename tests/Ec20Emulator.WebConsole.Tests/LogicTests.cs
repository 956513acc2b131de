using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.WebConsole.Journals;
using Ec20Emulator.WebConsole.Timeline;
using Ec20Emulator.WebConsole.World;

namespace Ec20Emulator.WebConsole.Tests;

/// <summary>What the views know, without a browser.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LogicTests
{
    [TestCase("<b>\x1b[2J\xff", "<b>\\x1b[2J\\xff")]
    [TestCase("a\r\nb\\", "a\\r\\nb\\\\")]
    [TestCase("\u202e", "\\u202e")]
    public void Text_OfAHost_MovesNothing(string text, string shown) => Assert.That(EntryText.Escape(text), Is.EqualTo(shown));

    [Test]
    public void Text_OfTenMegabytes_IsCut() => Assert.That(EntryText.Escape(new string('x', 10_000_000), 240), Has.Length.EqualTo(241));

    [Test]
    public void Exchange_HasParametersByName_AndItsTime()
    {
        var entries = Entries(
            (JournalEntryKind.FromDte, "", "AT+QX=\"size\",,5\r"), (JournalEntryKind.Command, "", "AT+QX=\"size\",,5"), (JournalEntryKind.ToDte, "URC", "RING"),
            (JournalEntryKind.ToDte, "AT+QX=\"size\",,5", "OK"), (JournalEntryKind.Command, "", "AT"));
        ParameterSummary[] behind = [new("First", "", true), new("Second", "(1-9)", true)];
        CommandSummary[] commands = [new("+QX", ["Write"], ["size"]) { KeyParameters = [behind] }];
        foreach (var place in new[] { 0, 1, 3 })
        {
            var exchange = Exchange.Of(entries, entries[place])!;
            Assert.That(exchange.Took, Is.EqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(exchange.NamedParameters(commands), Is.EqualTo(new[] { ("setting", "size"), ("first", ""), ("second", "5") }));
        }
        Assert.That(Exchange.Of(entries, entries[2]), Is.Null);
        Assert.That(Exchange.Of(entries, entries[4])!.Took, Is.Null);
    }

    [Test]
    public void Filter_ByCommand_KeepsWhatItBroughtAbout()
    {
        var entries = Entries((JournalEntryKind.Command, "", "AT+CSQ"), (JournalEntryKind.ToDte, "AT+CSQ", "OK"), (JournalEntryKind.Command, "", "AT+CREG?"));
        Assert.That(entries.Where(new EntryFilter(Command: "AT+CSQ").Takes).Select(one => one.Cursor), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void Entries_AreNoMoreThanTheJournalRemembers()
    {
        var shown = new TimelineEntries();
        var entries = Entries([.. Enumerable.Range(0, 100).Select(i => (JournalEntryKind.Command, "", $"AT+C{i}"))]);
        shown.Take(new JournalSnapshot([.. entries], 100, 0), 91);
        Assert.That(shown.Shown.Select(one => one.Cursor), Is.EqualTo(Enumerable.Range(91, 10)));
    }

    [Test]
    public void Forms_HaveTheRangesOfTheDeclaration()
    {
        var action = Ec20Modem.WorldActions.Single(control => control.Word == "network").Actions.Single(action => action.Method == "SetSignalAsync");
        var input = new ActionInput(action);
        var field = input.Fields.Single().Input;
        Assert.That((field.Name, field.Lowest, field.Highest, field.IsSlider), Is.EqualTo(("signal", 0m, 31m, true)));
        foreach (var wrong in new[] { "", "32", "x", "1.5", "{" })
        {
            input["signal"] = wrong;
            Assert.That(input.Read, Throws.Exception.With.Property("Status").EqualTo(400), wrong);
        }
        input["signal"] = "31";
        Assert.That(input.Read().Values, Is.EqualTo(new object[] { 31 }));
    }

    [Test]
    public void EveryAction_AndEveryKindOfFault_HasAForm()
    {
        foreach (var action in Ec20Modem.WorldActions.SelectMany(control => control.Actions))
            Assert.That(new ActionInput(action).Fields, Has.Count.EqualTo(action.Fields.Count), action.ToString());
        foreach (var kind in ModemFaults.Kinds)
            Assert.That(InputField.OfFault(kind).Select(field => field.Name), Is.EqualTo(ModemFaults.AttributesOf(kind).Select(one => one.Name)), kind);
        Assert.That(InputField.OfEveryFault().Select(field => field.Name), Is.EquivalentTo(new[] { "stream", "toxicity", "times", "match", "seed" }));
    }

    private static JournalEntry[] Entries(params (JournalEntryKind Kind, string Cause, string Text)[] all) =>
        [.. all.Select((one, i) => new JournalEntry(
            i + 1, one.Kind, "usbmodem", default, one.Text, DateTimeOffset.UnixEpoch.AddSeconds(i), DateTimeOffset.UnixEpoch.AddSeconds(i), one.Cause))];
}
