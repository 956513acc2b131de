namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>Where a call stands: the <c>stat</c> of AT+CLCC (sms-calls.md 8).</summary>
internal enum CallState
{
    /// <summary>The parties hear each other.</summary>
    Active = 0,

    /// <summary>Put on hold by the DTE.</summary>
    Held = 1,

    /// <summary>Outgoing: the network looks for the other party.</summary>
    Dialing = 2,

    /// <summary>Outgoing: the other party's phone rings.</summary>
    Alerting = 3,

    /// <summary>Incoming, and the only call: the modem says RING.</summary>
    Incoming = 4,

    /// <summary>Incoming beside other calls.</summary>
    Waiting = 5,
}
