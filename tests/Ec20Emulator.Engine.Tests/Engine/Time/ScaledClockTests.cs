using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Engine.Tests.Engine.Time;

[Parallelizable(ParallelScope.All)]
internal sealed class ScaledClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [TestCase(10, 1000, 10_000)]
    [TestCase(0.5, 1000, 500)]
    [TestCase(1, 1000, 1000)]
    public async Task Clock_AfterSomeTime_ShowsThatManyTimesMore(double factor, int realMs, int shownMs)
    {
        var real = new ManualClock(Start);
        var clock = new ScaledClock(real, factor);
        var begin = clock.GetTimestamp();
        await AdvanceAsync(real, realMs);
        Assert.That(clock.GetUtcNow() - Start, Is.EqualTo(TimeSpan.FromMilliseconds(shownMs)));
        Assert.That(clock.GetElapsedTime(begin), Is.EqualTo(TimeSpan.FromMilliseconds(shownMs)));
    }

    [Test]
    public async Task Timer_OfOneSecond_FiresAfterATenthAndNotBefore()
    {
        var real = new ManualClock(Start);
        var fired = 0;
        using var timer = new ScaledClock(real, 10).CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        await AdvanceAsync(real, 99);
        Assert.That(fired, Is.Zero);
        await AdvanceAsync(real, 1);
        Assert.That(fired, Is.EqualTo(1));
    }

    [Test]
    public async Task Timer_ThatDoesNotDivide_IsRoundedUpToAMillisecond()
    {
        var real = new ManualClock(Start);
        var clock = new ScaledClock(real, 1000);
        var firedAt = TimeSpan.Zero;
        using var timer = clock.CreateTimer(_ => firedAt = clock.GetUtcNow() - Start, null, TimeSpan.FromMilliseconds(1500), Timeout.InfiniteTimeSpan);
        await AdvanceAsync(real, 10);
        Assert.That(firedAt, Is.EqualTo(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public async Task Timer_WithAPeriod_GoesOnUntilItIsStopped()
    {
        var real = new ManualClock(Start);
        var fired = 0;
        using var timer = new ScaledClock(real, 10).CreateTimer(_ => fired++, null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        await AdvanceAsync(real, 250);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await AdvanceAsync(real, 1000);
        Assert.That(fired, Is.EqualTo(3));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(1001)]
    [TestCase(double.NaN)]
    public void Clock_WithAFactorOutOfRange_IsRefused(double factor) =>
        Assert.That(() => new ScaledClock(TimeProvider.System, factor), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static Task AdvanceAsync(ManualClock clock, int milliseconds) =>
        clock.AdvanceAsync(TimeSpan.FromMilliseconds(milliseconds), () => Task.CompletedTask);
}
