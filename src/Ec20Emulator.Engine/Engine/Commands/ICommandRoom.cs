namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>What has commands.</summary>
internal interface ICommandRoom
{
    /// <summary>Its commands; rooms of one kind have the same object.</summary>
    CommandSet Commands { get; }

    /// <summary>What the commands are made of: the room, which is made now where that was put off.</summary>
    object Enter();
}

/// <summary>A class of rooms that tells its commands before there is a room.</summary>
internal interface IDeclaresCommands
{
    /// <summary>Their commands.</summary>
    static abstract CommandSet Declared { get; }
}
