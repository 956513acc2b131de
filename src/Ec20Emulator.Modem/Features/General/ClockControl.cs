using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>The clock behind every wait of the modem.</summary>
[WorldControl("clock", "Date and time, not timers.")]
public sealed class ClockControl : WorldControl
{
    /// <summary>Farthest one call moves the clock: 10 years.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromMilliseconds(FarthestMs);

    private const long FarthestMs = 315_360_000_000;

    private readonly ModemCore _core;
    private readonly ManualClock? _manual;
    private readonly SemaphoreSlim _turn = new(1);

    internal ClockControl(ModemCore core)
        : base(core.Appointments) => (_core, _manual) = (core, core.Scheduler.Time as ManualClock);

    /// <summary>True where the clock moves only by <see cref="AdvanceAsync"/>.</summary>
    public bool IsManual => _manual is not null;

    /// <summary>What the clock shows; AT+CCLK is another matter.</summary>
    public DateTimeOffset Now => _core.Scheduler.Time.GetUtcNow();

    /// <summary>Seed of everything that is chosen by chance.</summary>
    public int Seed => _core.Options.Seed;

    /// <summary>
    /// Lets time pass: due timers fire in order, each at its own time, the modem at rest in between. Bytes of real sockets do not count:
    /// wait for them with the journal before time moves on.
    /// </summary>
    /// <param name="by">How far, zero to <see cref="Farthest"/>; zero fires what is due now.</param>
    /// <param name="cancellationToken">Stops the clock between two timers; it then shows the time of the last one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or too long.</exception>
    /// <exception cref="InvalidOperationException">The clock moves by itself.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, Farthest);
        if (_manual is null)
            throw new InvalidOperationException("the modem's clock moves by itself; start it with a manual clock to move it by hand");
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _manual.AdvanceAsync(by, () => _core.SettleAsync(cancellationToken)).ConfigureAwait(false);
            await _core.SettleAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Completes when the modem has taken what its DTEs sent and has nothing to do. Real sockets do not count.</summary>
    public Task SettleAsync() => _core.SettleAsync(CancellationToken.None);

    /// <summary>What AT+CCLK shows, with its zone.</summary>
    public Task<DateTimeOffset> ReadModemTimeAsync() => _core.Mailbox.AskAsync(() => _core.Clock.Now);

    /// <summary>Sets date and time of AT+CCLK off by an amount, as a network that tells the wrong time. Timers do not notice.</summary>
    /// <param name="by">Forward, or back where negative; up to <see cref="Farthest"/> either way.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is too far, or leaves the years 1-9999.</exception>
    [WorldAction("Sets the time of AT+CCLK off; timers do not notice.")]
    [Words("jumps {by}")]
    [Words("jumps back {by:-}")]
    [Http("POST", "clock/jump")]
    public Task<Appointment> JumpAsync(
        [Duration(-FarthestMs, FarthestMs), Field("Forward, or back where negative, up to ten years either way.")] TimeSpan by, When? when = null) =>
        ActAsync([by], $"clock jumps by {by.TotalSeconds} s", when, _ =>
        {
            var now = _core.Clock.Now;
            if (by > DateTimeOffset.MaxValue - now || by < DateTimeOffset.MinValue - now)
                throw new ArgumentOutOfRangeException(nameof(by), by, "that leaves the years 1-9999");
            _core.Clock.Set(now + by);
        });
}
