namespace Ec20Emulator.Modem.Control;

/// <summary>Whether sessions of AT+QGPS can begin.</summary>
public enum GnssAvailability
{
    /// <summary>They can.</summary>
    Available,

    /// <summary>The subsystem is busy: +CME ERROR 503.</summary>
    Busy,

    /// <summary>It is locked: +CME ERROR 514.</summary>
    Locked,
}
