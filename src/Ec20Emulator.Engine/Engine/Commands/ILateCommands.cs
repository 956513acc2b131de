namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>Commands that do not exist before the first of their chapter is typed, so that a modem whose host has no use for them holds nothing of them.</summary>
internal interface ILateCommands
{
    /// <summary>Their names.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Makes the command of a name, and all that belong to it.</summary>
    /// <returns>Null where it is none of these.</returns>
    IReadOnlyList<object>? MakeFor(string name);
}
