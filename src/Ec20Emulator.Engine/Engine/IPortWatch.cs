namespace Ec20Emulator.Modem.Engine;

/// <summary>Is told what DTEs do at the ports. All members run on the mailbox.</summary>
internal interface IPortWatch
{
    /// <summary>A DTE has done something.</summary>
    /// <param name="port">Where.</param>
    /// <param name="move">What.</param>
    /// <param name="bytes">The bytes it is about; may be none.</param>
    void Noticed(ModemPort port, HostMove move, ReadOnlySpan<byte> bytes);

    /// <summary>True where the command under way is to end with ERROR because of it.</summary>
    bool Refuses(ModemPort port, HostMove move);
}
