namespace Ec20Emulator.Modem.Journal;

/// <summary>What a journal entry tells of.</summary>
public enum JournalEntryKind
{
    /// <summary>Bytes the DTE sent, as the port received them.</summary>
    FromDte,

    /// <summary>Bytes the modem sent, as they were handed to the transport.</summary>
    ToDte,

    /// <summary>A command line the modem understood, entered before it is carried out.</summary>
    Command,

    /// <summary>A DTE that came or went, or a line that changed.</summary>
    Lines,

    /// <summary>The world behind the modem: connections, names, handshakes.</summary>
    Network,

    /// <summary>The control interface did something, or a fault struck.</summary>
    Control,

    /// <summary>The host did something a real module may answer otherwise.</summary>
    Lint,
}
