namespace Ec20Emulator.Modem.World;

/// <summary>How scenarios and transcripts write a value of an enumeration; without it, its name in lower case.</summary>
/// <param name="word">The word.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WordAttribute(string word) : Attribute
{
    /// <summary>The word.</summary>
    public string Word => word;
}
