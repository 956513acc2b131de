namespace Ec20Emulator.Modem.Engine;

/// <summary>The clock AT+CCLK shows: 1980-01-06 at power-up until somebody sets it (ssl.md C1.8).</summary>
internal sealed class ModemClock(TimeProvider time)
{
    /// <summary>What a module that was never told the time shows.</summary>
    public static readonly DateTimeOffset PowerUp = new(1980, 1, 6, 0, 0, 0, TimeSpan.Zero);

    private long _setAt = time.GetTimestamp();
    private DateTimeOffset _value = PowerUp;

    /// <summary>Date, time and zone as the modem has them.</summary>
    public DateTimeOffset Now => _value + time.GetElapsedTime(_setAt);

    /// <summary>Sets date, time and zone.</summary>
    public void Set(DateTimeOffset value)
    {
        _value = value;
        _setAt = time.GetTimestamp();
    }
}
