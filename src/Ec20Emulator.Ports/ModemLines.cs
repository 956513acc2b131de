namespace Ec20Emulator.Ports;

/// <summary>Lines driven by the DTE (the host).</summary>
[Flags]
public enum DteLines
{
    /// <summary>No line asserted.</summary>
    None = 0,

    /// <summary>Data terminal ready (V.24 circuit 108/2).</summary>
    Dtr = 1,

    /// <summary>Request to send (V.24 circuit 105).</summary>
    Rts = 2,
}

/// <summary>Lines driven by the DCE (the modem).</summary>
[Flags]
public enum DceLines
{
    /// <summary>No line asserted.</summary>
    None = 0,

    /// <summary>Data carrier detect (V.24 circuit 109), per AT&amp;C.</summary>
    Dcd = 1,

    /// <summary>Ring indicator (V.24 circuit 125), pulsed for RING and URCs.</summary>
    Ri = 2,

    /// <summary>Data set ready (V.24 circuit 107), always on.</summary>
    Dsr = 4,

    /// <summary>Clear to send (V.24 circuit 106), always on.</summary>
    Cts = 8,
}
