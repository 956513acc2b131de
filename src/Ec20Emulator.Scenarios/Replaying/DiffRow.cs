namespace Ec20Emulator.Scenarios.Replaying;

/// <summary>What became of a line.</summary>
public enum DiffKind
{
    /// <summary>It came as expected.</summary>
    Same,

    /// <summary>It was expected and did not come.</summary>
    Missing,

    /// <summary>It came and was not expected.</summary>
    Extra,
}

/// <summary>One line of a difference.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The line as a transcript has it.</param>
public sealed record DiffRow(DiffKind Kind, string Text);
