using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Scenarios.Words;

/// <summary>A place of a phrase where a value stands.</summary>
/// <param name="Field">Whose value.</param>
/// <param name="Group">Group of the regular expression that holds it.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Given">For <see cref="SlotKind.Given"/>: the value.</param>
internal sealed record Slot(WorldField Field, string Group, SlotKind Kind, object? Given);

/// <summary>How a value is written.</summary>
internal enum SlotKind
{
    /// <summary>Without blanks.</summary>
    Word,

    /// <summary>In hexadecimal digits.</summary>
    Hexadecimal,

    /// <summary>As its opposite.</summary>
    Opposite,

    /// <summary>The rest of the line, with escapes.</summary>
    Rest,

    /// <summary>The same, or nothing.</summary>
    RestOrNothing,

    /// <summary>Not at all: the words around it say it.</summary>
    Given,
}
