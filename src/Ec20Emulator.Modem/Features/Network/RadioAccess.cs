namespace Ec20Emulator.Modem.Features.Network;

/// <summary>Values of <c>act</c> in AT+COPS and AT+CREG (network-sim.md 3).</summary>
internal enum RadioAccess
{
    /// <summary>GSM.</summary>
    Gsm = 0,

    /// <summary>UMTS.</summary>
    Utran = 2,

    /// <summary>LTE.</summary>
    EUtran = 7,
}
