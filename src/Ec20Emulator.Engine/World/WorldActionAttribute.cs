namespace Ec20Emulator.Modem.World;

/// <summary>
/// Declares something the world does to a modem. The method is the call from C#; <see cref="HttpAttribute"/> and
/// <see cref="WordsAttribute"/> beside it are the ways to it from elsewhere. Its last parameter is a <see cref="Control.When"/>.
/// </summary>
/// <param name="summary">What it does, in a sentence.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WorldActionAttribute(string summary) : Attribute
{
    /// <summary>What it does.</summary>
    public string Summary => summary;
}
