namespace Ec20Emulator.At.Grammar;

/// <summary>What is wrong with the parameters of a command.</summary>
public enum BindError
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quote in the wrong place.</summary>
    Malformed,

    /// <summary>A mandatory parameter is missing.</summary>
    Missing,

    /// <summary>More parameters than the command takes.</summary>
    Surplus,

    /// <summary>A number where text is expected, or the other way round.</summary>
    Mistyped,

    /// <summary>A value outside its range, or text longer than allowed.</summary>
    OutOfRange,
}
