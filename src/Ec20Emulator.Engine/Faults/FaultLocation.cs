namespace Ec20Emulator.Modem.Faults;

/// <summary>Which way of bytes a fault lies on.</summary>
public enum FaultLocation
{
    /// <summary>From the DTE to the modem.</summary>
    Dte,

    /// <summary>From the modem to the DTE.</summary>
    Dce,

    /// <summary>Between the modem and its peers on the network, both ways.</summary>
    Net,
}
