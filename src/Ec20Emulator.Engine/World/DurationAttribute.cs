namespace Ec20Emulator.Modem.World;

/// <summary>Range of a <see cref="TimeSpan"/>.</summary>
/// <param name="minimum">Shortest, ms.</param>
/// <param name="maximum">Longest, ms.</param>
public sealed class DurationAttribute(long minimum, long maximum) : RuleAttribute($"{minimum}-{maximum} ms")
{
    /// <summary>Shortest, ms.</summary>
    public long Minimum => minimum;

    /// <summary>Longest, ms.</summary>
    public long Maximum => maximum;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null || (value is TimeSpan time && time >= TimeSpan.FromMilliseconds(minimum) && time <= TimeSpan.FromMilliseconds(maximum));
}
