namespace Ec20Emulator.TestKit.Load;

/// <summary>One frame a modem sent: a line with the data block behind it, or the prompt.</summary>
/// <param name="Line">The line without terminators; <c>&gt;</c> for the prompt.</param>
/// <param name="Data">Data behind the line.</param>
public readonly record struct AtFrame(string Line, ReadOnlyMemory<byte> Data)
{
    /// <summary>True for the prompt.</summary>
    public bool IsPrompt => Line == ">";
}
