namespace Ec20Emulator.At.Parsing;

/// <summary>One field between commas, as typed.</summary>
/// <param name="Text">The text without quotes and surrounding blanks.</param>
/// <param name="IsQuoted">True if it stood in quotes.</param>
public readonly record struct RawParameter(string Text, bool IsQuoted)
{
    /// <summary>True if nothing stood between the commas: the parameter keeps its former or default value.</summary>
    public bool IsOmitted => Text.Length == 0 && !IsQuoted;
}
