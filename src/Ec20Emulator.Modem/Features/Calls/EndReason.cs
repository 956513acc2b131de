namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>Why a call is over.</summary>
internal enum EndReason
{
    /// <summary>The DTE hung up.</summary>
    HungUp,

    /// <summary>The DTE turned the caller away.</summary>
    Rejected,

    /// <summary>The DTE joined the other two parties and left (AT+CHLD=4).</summary>
    Transferred,

    /// <summary>S7 seconds have passed without an answer.</summary>
    TimedOut,

    /// <summary>The other party hung up, or gave up.</summary>
    RemoteHungUp,

    /// <summary>The other party is in a call.</summary>
    Busy,

    /// <summary>The other party has not answered.</summary>
    NoAnswer,

    /// <summary>Nobody answered here, and the network has taken the caller elsewhere (AT+CCFC).</summary>
    Diverted,

    /// <summary>The network cannot reach the other party.</summary>
    Unreachable,

    /// <summary>The modem has lost the network, its SIM or its radio.</summary>
    ServiceLost,

    /// <summary>Power is gone.</summary>
    PowerOff,
}
