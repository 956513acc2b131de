namespace Ec20Emulator.At.Parsing;

/// <summary>What <see cref="LineAssembler"/> found at the end of what it consumed.</summary>
public enum LineKind
{
    /// <summary>Nothing yet: all input is consumed and no line is complete.</summary>
    None,

    /// <summary>A command line; <see cref="LineAssembler.Text"/> holds what stood between <c>AT</c> and the terminator.</summary>
    Command,

    /// <summary><c>A/</c>: the previous line again.</summary>
    Repeat,

    /// <summary>A line longer than <see cref="LineAssembler.MaximumLength"/>, swallowed up to its terminator.</summary>
    TooLong,
}
