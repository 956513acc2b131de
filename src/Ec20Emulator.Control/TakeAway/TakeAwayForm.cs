namespace Ec20Emulator.Control.TakeAway;

/// <summary>What a dialogue can be taken away as.</summary>
public enum TakeAwayForm
{
    /// <summary>A transcript, for <c>ec20emu replay</c>.</summary>
    Transcript,

    /// <summary>A scenario in YAML, for <c>ec20emu verify</c>.</summary>
    Scenario,

    /// <summary>A test in C#, for Ec20Emulator.Testing.NUnit.</summary>
    NUnit,

    /// <summary>A test in Python, for the plugin of the client.</summary>
    Pytest,

    /// <summary>A shell script of what the world did, by the control API.</summary>
    Curl,

    /// <summary>A pcapng file for Wireshark: the bytes of the ports, and what was kept of the network since a capture was begun.</summary>
    Pcapng,

    /// <summary>The secrets of the TLS sessions of that capture, in the format of SSLKEYLOGFILE.</summary>
    KeyLog,
}
