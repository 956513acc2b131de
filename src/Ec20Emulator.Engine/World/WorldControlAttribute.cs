namespace Ec20Emulator.Modem.World;

/// <summary>Says that a class declares what a part of the world can do to a modem: its methods with <see cref="WorldActionAttribute"/>.</summary>
/// <param name="word">The word scenarios and transcripts have for it, such as <c>network</c>.</param>
/// <param name="summary">What it is, in a few words.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WorldControlAttribute(string word, string summary) : Attribute
{
    /// <summary>The word.</summary>
    public string Word => word;

    /// <summary>What it is.</summary>
    public string Summary => summary;
}
