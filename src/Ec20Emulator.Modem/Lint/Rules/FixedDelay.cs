namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>A pause instead of a look at the answer.</summary>
internal sealed class FixedDelay : LintRule, IPaceRule
{
    /// <summary>Distances that differ by less are the same.</summary>
    private static readonly TimeSpan Same = TimeSpan.FromMilliseconds(10);

    /// <summary>Distances below are no sleep.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    /// <summary>Answers that differ by less tell nothing: a host that reads them would keep such distances as well.</summary>
    private static readonly TimeSpan Different = TimeSpan.FromMilliseconds(100);

    public override string Name => "fixed-delay";

    public override string Summary => "Commands come at fixed distances whatever the answers take: the host sleeps instead of reading";

    public override string Evidence =>
        "A host that slept too short between commands got no answers (github.com/botletics/SIM7000-LTE-Shield/issues/185); BG95: "
        + "overlap in spite of a delay (github.com/zephyrproject-rtos/zephyr/issues/47082); the manuals give up to 150 s for AT+QIACT";

    public override string Cure => "Read until the final result, then go on";

    public string? Look(HostPace pace, LintScene modem)
    {
        if (pace.Count < HostPace.Steps || Spread(pace.Intervals, modem) > Same || Spread(pace.Answers, modem) < Different)
            return null;
        var interval = Span(pace.Intervals[0], modem);
        if (interval < Shortest)
            return null;
        var slowest = Span(Most(pace.Answers), modem);
        pace.Restart();
        return $"{HostPace.Steps} commands in a row came every {interval.TotalMilliseconds:0} ms, though answers took up to {slowest.TotalMilliseconds:0} ms";
    }

    private static TimeSpan Spread(ReadOnlySpan<long> times, LintScene modem)
    {
        var least = times[0];
        foreach (var time in times)
            least = Math.Min(least, time);
        return Span(Most(times) - least, modem);
    }

    private static long Most(ReadOnlySpan<long> times)
    {
        var most = times[0];
        foreach (var time in times)
            most = Math.Max(most, time);
        return most;
    }

    private static TimeSpan Span(long timestamps, LintScene modem) => modem.Time.GetElapsedTime(0, timestamps);
}
