namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>What a telnet stream can hold beside data.</summary>
internal enum TelnetEventKind
{
    /// <summary>Nothing: there was only data.</summary>
    None,

    /// <summary>WILL, WONT, DO or DONT with an option.</summary>
    Negotiation,

    /// <summary>A complete sub-negotiation.</summary>
    Subnegotiation,

    /// <summary>A two-byte command, such as IAC AYT.</summary>
    Command,

    /// <summary>Something no telnet client should send; skipped.</summary>
    Malformed,
}

/// <summary>One thing met in a telnet stream.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Command">The byte behind IAC.</param>
/// <param name="Option">The option of a negotiation or sub-negotiation.</param>
/// <param name="Parameters">What a sub-negotiation holds behind its option, undoubled; valid until the next call of the decoder.</param>
internal readonly record struct TelnetEvent(
    TelnetEventKind Kind, byte Command = 0, byte Option = 0, ReadOnlyMemory<byte> Parameters = default);
