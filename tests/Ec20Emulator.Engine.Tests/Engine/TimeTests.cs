using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Engine.Tests.Engine;

/// <summary>The manual clock and the timers of the modem.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly record struct Bench(ManualClock Clock, Mailbox Mailbox, Scheduler Scheduler)
    {
        public static Bench New()
        {
            var clock = new ManualClock(Start);
            var mailbox = new Mailbox(NullLogger.Instance);
            return new Bench(clock, mailbox, new Scheduler(clock, mailbox));
        }

        public Task AdvanceAsync(double seconds) => Clock.AdvanceAsync(TimeSpan.FromSeconds(seconds), Mailbox.WhenDrainedAsync);
    }

    [Test]
    public async Task Clock_Advanced_FiresTimersInOrderEachAtItsTime()
    {
        var bench = Bench.New();
        var fired = new List<string>();
        foreach (var (name, seconds) in new[] { ("c", 3), ("a", 1), ("b", 2), ("b2", 2), ("d", 4) })
            bench.Scheduler.After(TimeSpan.FromSeconds(seconds), () => fired.Add($"{name}@{(bench.Clock.GetUtcNow() - Start).TotalSeconds}"));
        await bench.AdvanceAsync(3.5);
        Assert.That(fired, Is.EqualTo(new[] { "a@1", "b@2", "b2@2", "c@3" }));
        Assert.That(bench.Clock.GetUtcNow(), Is.EqualTo(Start.AddSeconds(3.5)));
    }

    [Test]
    public async Task Clock_Advanced_FiresTimersStartedOnTheWay()
    {
        var bench = Bench.New();
        var fired = new List<double>();
        void Again()
        {
            fired.Add((bench.Clock.GetUtcNow() - Start).TotalSeconds);
            bench.Scheduler.After(TimeSpan.FromSeconds(1), Again);
        }
        bench.Scheduler.After(TimeSpan.FromSeconds(1), Again);
        await bench.AdvanceAsync(4);
        Assert.That(fired, Is.EqualTo(new[] { 1.0, 2, 3, 4 }));
    }

    [Test]
    public async Task Clock_PeriodicTimer_FiresUntilDisposed()
    {
        var bench = Bench.New();
        var fired = 0;
        var timer = bench.Clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        await bench.AdvanceAsync(5);
        Assert.That(fired, Is.EqualTo(3));
        await timer.DisposeAsync();
        await bench.AdvanceAsync(5);
        Assert.That(fired, Is.EqualTo(3));
    }

    [Test]
    public void Clock_SetBack_IsRefused()
    {
        var bench = Bench.New();
        Assert.That(() => bench.AdvanceAsync(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Timer_Stopped_DoesNotFire()
    {
        var bench = Bench.New();
        var fired = 0;
        var timer = bench.Scheduler.After(TimeSpan.FromSeconds(1), () => fired++);
        Assert.That(timer.IsRunning, Is.True);
        timer.Stop();
        Assert.That(timer.IsRunning, Is.False);
        await bench.AdvanceAsync(2);
        Assert.That(fired, Is.Zero);
    }

    [Test]
    public void Timer_StoppedWhileOnItsWay_DoesNotFire()
    {
        var bench = Bench.New();
        var fired = 0;
        bench.Mailbox.Post(() =>
        {
            var timer = bench.Scheduler.After(TimeSpan.Zero, () => fired++);
            timer.Stop();
        });
        Assert.That(fired, Is.Zero);
    }

    [TestCase(1, 1, 2, TestName = "Timer_RestartedLater_FiresAtTheNewTime")]
    [TestCase(5, 1, 2, TestName = "Timer_RestartedWithLess_FiresSooner")]
    [TestCase(1, 5, 6, TestName = "Timer_RestartedWithMore_FiresLater")]
    [TestCase(0, 5, 6, TestName = "Timer_StartedAgainAfterFiring_FiresAgain")]
    public async Task Timer(double first, double second, double firesAt)
    {
        var bench = Bench.New();
        var fired = new List<double>();
        var timer = bench.Scheduler.Timer(() => fired.Add((bench.Clock.GetUtcNow() - Start).TotalSeconds));
        bench.Mailbox.Post(() => timer.Start(TimeSpan.FromSeconds(first)));
        await bench.AdvanceAsync(first > 0 && first <= 1 ? 0.5 : 1);
        var restartedAt = (bench.Clock.GetUtcNow() - Start).TotalSeconds;
        fired.Clear();
        bench.Mailbox.Post(() => timer.Start(TimeSpan.FromSeconds(second)));
        await bench.AdvanceAsync(20);
        Assert.That(fired, Is.EqualTo(new[] { restartedAt + second }));
        Assert.That(restartedAt + second, Is.InRange(firesAt - 0.5, firesAt));
    }

    [Test]
    public async Task Timer_ByARealClock_FiresNotTooEarly()
    {
        var mailbox = new Mailbox(NullLogger.Instance);
        var scheduler = new Scheduler(TimeProvider.System, mailbox);
        var delay = TimeSpan.FromMilliseconds(20);
        var start = TimeProvider.System.GetTimestamp();
        var fired = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        mailbox.Post(() => scheduler.After(delay, () => fired.SetResult(TimeProvider.System.GetElapsedTime(start))));
        Assert.That(await fired.Task.WaitAsync(TimeSpan.FromSeconds(10)), Is.GreaterThanOrEqualTo(delay));
    }
}
