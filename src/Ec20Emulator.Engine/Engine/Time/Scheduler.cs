namespace Ec20Emulator.Modem.Engine.Time;

/// <summary>Timers of the modem: they fire on the mailbox, by the modem's clock.</summary>
internal sealed class Scheduler(TimeProvider time, Mailbox mailbox)
{
    /// <summary>The clock behind all waits.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>The clock of the host software, whatever the modem's is sped up by: protocols whose other end is the host count by it.</summary>
    public TimeProvider HostTime { get; } = time is ScaledClock scaled ? scaled.Inner : time;

    /// <summary>Makes a timer at rest.</summary>
    /// <param name="action">Runs on the mailbox each time the timer fires.</param>
    public ModemTimer Timer(Action action) => new(Time, mailbox, action);

    /// <summary>Makes a timer at rest that counts by <see cref="HostTime"/>.</summary>
    /// <param name="action">Runs on the mailbox each time the timer fires.</param>
    public ModemTimer HostTimer(Action action) => new(HostTime, mailbox, action);

    /// <summary>Runs an action once after a delay; without one, as the next turn.</summary>
    /// <param name="delay">The delay; zero or less = at once.</param>
    /// <param name="action">Runs on the mailbox.</param>
    public ModemTimer After(TimeSpan delay, Action action)
    {
        var timer = Timer(action);
        timer.Start(delay);
        return timer;
    }

    /// <summary>A cancellation token that is cancelled after a delay of the modem's clock.</summary>
    public CancellationTokenSource Deadline(TimeSpan delay) => new(delay, Time);
}
