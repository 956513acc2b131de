using Ec20Emulator.Host.Demo;
using Ec20Emulator.Host.Replaying;
using Ec20Emulator.Scenarios.Replaying;
using Spectre.Console.Testing;

namespace Ec20Emulator.EndToEnd.Tests.Screens;

/// <summary>What a person sees on a terminal.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ScreenTests
{
    [Test]
    public void Demo_OfADialogue_ShowsItAsATerminalWould()
    {
        using var console = new TestConsole();
        var screen = new DemoScreen(console);
        screen.Title("4.1");
        screen.Echo("AT\r");
        screen.Answer("\r\nOK\r\n");
        screen.Note("half a second");
        screen.Failure("[bold] is no markup here");
        Assert.That(console.Lines, Is.EqualTo(new[] { "", "--- 4.1 ---", "AT", "OK", "    (half a second)", "[bold] is no markup here" }));
    }

    [Test]
    public void Demo_OnATerminalWithColours_TellsTypedFromAnswered()
    {
        using var console = new TestConsole { EmitAnsiSequences = true };
        new DemoScreen(console).Echo("AT");
        Assert.That(console.Output, Does.Match("^\x1b\\[[0-9;]+mAT\x1b\\[0m$"));
    }

    [Test]
    public void Replay_WithoutADifference_SaysSoInALine()
    {
        using var console = new TestConsole();
        new DiffScreen(console).Show("meter.at", new ReplayReport(12, [], IsCutShort: false));
        Assert.That(console.Output, Is.EqualTo("meter.at: 12 lines compared, no difference\n"));
    }
}
