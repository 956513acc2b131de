using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Engine.Tests.Engine;

[Parallelizable(ParallelScope.All)]
internal sealed class StepSequenceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static (StepSequence Steps, Func<TimeSpan, Task> AdvanceAsync) Make()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var mailbox = new Mailbox(NullLogger.Instance);
        return (new StepSequence(new Scheduler(clock, mailbox)), by => clock.AdvanceAsync(by, mailbox.WhenDrainedAsync));
    }

    [Test]
    public void Start_NoDelays_RunsAllInThisTurn()
    {
        var (steps, _) = Make();
        var seen = "";
        steps.Start((TimeSpan.Zero, () => seen += "a"), (TimeSpan.Zero, () => seen += "b"));
        Assert.That((seen, steps.IsPending), Is.EqualTo(("ab", false)));
    }

    [Test]
    public async Task Start_ByAStep_TakesThePlaceOfWhatIsLeft()
    {
        var (steps, advance) = Make();
        var seen = "";
        steps.Start(
            (TimeSpan.Zero, () => seen += "a"),
            (Second, () => steps.Start((TimeSpan.Zero, () => seen += "c"), (Second, () => seen += "d"))),
            (Second, () => seen += "never"));
        await advance(Second);
        Assert.That((seen, steps.IsPending), Is.EqualTo(("ac", true)));
        await advance(Second);
        await advance(Second);
        Assert.That((seen, steps.IsPending), Is.EqualTo(("acd", false)));
    }

    [Test]
    public async Task Cancel_WhileWaiting_RunsNothingMore()
    {
        var (steps, advance) = Make();
        var seen = "";
        steps.Start((Second, () => seen += "a"), (Second, () => seen += "b"));
        await advance(Second);
        steps.Cancel();
        await advance(10 * Second);
        Assert.That((seen, steps.IsPending), Is.EqualTo(("a", false)));
    }
}
