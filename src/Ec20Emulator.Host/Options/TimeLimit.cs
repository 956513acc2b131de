using System.Globalization;

namespace Ec20Emulator.Host.Options;

/// <summary>A limit in seconds given on the command line.</summary>
internal static class TimeLimit
{
    /// <summary>Reads it.</summary>
    /// <param name="name">The option, for the message.</param>
    /// <param name="text">Its value, or null.</param>
    /// <param name="preset">What it is unless told otherwise.</param>
    /// <exception cref="UsageException">It is no number above 0 to 3600.</exception>
    public static TimeSpan Parse(string name, string? text, TimeSpan preset)
    {
        if (text is null)
            return preset;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 3600
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException($"{name} '{text}': write seconds above 0 to 3600");
    }
}
