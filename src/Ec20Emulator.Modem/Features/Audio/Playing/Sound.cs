namespace Ec20Emulator.Modem.Features.Audio.Playing;

/// <summary>Something that is played or recorded.</summary>
/// <param name="Command">The command it belongs to.</param>
/// <param name="Length">How long it takes; null = until it is stopped.</param>
/// <param name="FinishedLine">The URC of its end.</param>
/// <param name="InterruptedLine">The URC where it is interrupted, if that is another one.</param>
internal sealed record Sound(string Command, TimeSpan? Length, string FinishedLine, string? InterruptedLine = null)
{
    /// <summary>Done before the URC of its end.</summary>
    public Action? Finished { get; init; }

    /// <summary>Done before the URC of its interruption.</summary>
    public Action? Interrupted { get; init; }
}
