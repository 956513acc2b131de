namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>Names a command. The class that carries it is the command; its interfaces are its forms.</summary>
/// <param name="name">Upper-case name with its prefix: <c>+QSSLOPEN</c>, <c>E</c>, <c>&amp;D</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AtCommandAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Whose policy answers bad parameters (<see cref="CommandSet.Policies"/>); plain ERROR where it is not said.</summary>
    public string Family { get; init; } = "";

    /// <summary>False where the manual prints optional parameters in a row instead of nested in brackets.</summary>
    public bool NestOptional { get; init; } = true;

    /// <summary>True for commands after which the rest of the line is ignored, such as ATZ.</summary>
    public bool EndsLine { get; init; }

    /// <summary>True where values are stored and read back, and change nothing.</summary>
    public bool IsOnlyStored { get; init; }

    /// <summary>True where fields must not be logged: passwords and PINs.</summary>
    public bool IsSecret { get; init; }
}
