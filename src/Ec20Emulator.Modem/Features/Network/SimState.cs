namespace Ec20Emulator.Modem.Features.Network;

/// <summary>What the modem can do with its SIM.</summary>
internal enum SimState
{
    /// <summary>The modem does not power the card: it is off, or at AT+CFUN=0.</summary>
    Off,

    /// <summary>The card is being started.</summary>
    Busy,

    /// <summary>The holder is empty.</summary>
    Absent,

    /// <summary>The card asks for its PIN.</summary>
    PinRequired,

    /// <summary>The card asks for its PUK.</summary>
    PukRequired,

    /// <summary>The card is blocked for good.</summary>
    Blocked,

    /// <summary>The card works.</summary>
    Ready,
}
