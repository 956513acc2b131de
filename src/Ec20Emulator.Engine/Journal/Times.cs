namespace Ec20Emulator.Modem.Journal;

/// <summary>How often something is to have happened.</summary>
public readonly record struct Times
{
    private Times(int least, int most) => (Least, Most) = (least, most);

    /// <summary>Fewest, 0 or more.</summary>
    public int Least { get; }

    /// <summary>Most.</summary>
    public int Most { get; }

    /// <summary>Not at all.</summary>
    public static Times Never => Exactly(0);

    /// <summary>One time.</summary>
    public static Times Once => Exactly(1);

    /// <summary>A number of times, 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Times Exactly(int count) => new(NotNegative(count), count);

    /// <summary>So many times or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Times AtLeast(int count) => new(NotNegative(count), int.MaxValue);

    /// <summary>So many times or fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Times AtMost(int count) => new(0, NotNegative(count));

    /// <summary>So many times or more, and not above a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or <paramref name="most"/> below <paramref name="least"/>.</exception>
    public static Times Between(int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        return new Times(NotNegative(least), most);
    }

    /// <summary>True where a count is right.</summary>
    public bool Allow(int count) => count >= Least && count <= Most;

    /// <summary>In words, for messages.</summary>
    public override string ToString() => this switch
    {
        { Most: int.MaxValue } => $"at least {Least} times",
        { Least: 0, Most: > 0 } => $"at most {Most} times",
        { Least: 0 } => "never",
        _ when Least != Most => $"{Least} to {Most} times",
        { Least: 1 } => "once",
        _ => $"{Least} times",
    };

    private static int NotNegative(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count;
    }
}
