namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>Where a command stands among the rooms of a modem.</summary>
/// <param name="Shape">What its class declares.</param>
/// <param name="Set">The set it is in.</param>
/// <param name="Room">The place of its room.</param>
/// <param name="Command">Its place in the set.</param>
internal readonly record struct CommandPlace(CommandShape Shape, CommandSet Set, int Room, int Command)
{
    /// <summary>Makes the command.</summary>
    /// <param name="rooms">The rooms of a modem.</param>
    /// <param name="variant">What its model has otherwise.</param>
    /// <exception cref="InvalidOperationException">What it offers does not go with what its class declares.</exception>
    public CommandEntry In(IReadOnlyList<ICommandRoom> rooms, CommandVariant variant)
    {
        var command = Set.Make(Command, rooms[Room].Enter());
        return new CommandEntry(Shape.Verified(command), command, variant);
    }
}
