namespace Ec20Emulator.Modem;

/// <summary>What whoever starts a modem waits for before it says that the modem can be used.</summary>
public enum ModemReadiness
{
    /// <summary>Its ports answer: <c>RDY</c> has been said. AT+QIACT still answers ERROR where registration takes its time.</summary>
    Awake,

    /// <summary>
    /// It is registered with the network, or has come to where it waits for others: the SIM card is missing or wants its PIN, there is no
    /// network, the network turns it away, or the host switched the radio off.
    /// </summary>
    Registered,
}
