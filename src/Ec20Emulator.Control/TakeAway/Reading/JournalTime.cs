namespace Ec20Emulator.Control.TakeAway.Reading;

/// <summary>A clock that shows what the modem's clock showed at an entry of the journal.</summary>
internal sealed class JournalTime : TimeProvider
{
    /// <summary>What it shows.</summary>
    public DateTimeOffset Now { get; set; }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;

    /// <inheritdoc/>
    public override long GetTimestamp() => Now.UtcTicks;
}
