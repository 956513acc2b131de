namespace Ec20Emulator.Modem.Features.Power;

/// <summary>Where the modem is between two presses of its power key.</summary>
internal enum PowerState
{
    /// <summary>Off: ports are mute and deaf.</summary>
    Off,

    /// <summary>Starting: ports are mute and deaf until <c>RDY</c>.</summary>
    Booting,

    /// <summary>The AT engine answers.</summary>
    On,

    /// <summary>On the way to power-down or reboot: ports are deaf, and tell what is still to be told.</summary>
    GoingDown,

    /// <summary>Hung: ports are mute and deaf, and neither commands nor the power key get through; a reset or a power cut does.</summary>
    Hung,
}
