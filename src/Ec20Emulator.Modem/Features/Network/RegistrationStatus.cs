namespace Ec20Emulator.Modem.Features.Network;

/// <summary>Values of <c>stat</c> in AT+CREG and its kin (network-sim.md 3).</summary>
internal enum RegistrationStatus
{
    /// <summary>Not registered, not searching.</summary>
    Off = 0,

    /// <summary>Registered in the home network.</summary>
    Home = 1,

    /// <summary>Searching.</summary>
    Searching = 2,

    /// <summary>The network refused.</summary>
    Denied = 3,

    /// <summary>Registered in a foreign network.</summary>
    Roaming = 5,
}
