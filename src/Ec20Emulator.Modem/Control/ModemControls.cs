namespace Ec20Emulator.Modem.Control;

/// <summary>All controls of a modem.</summary>
internal sealed record ModemControls(
    NetworkControl Network, SimControl Sim, PowerPins Power, UrcInjector Urcs, PortLines Lines, ClockControl Clock, Appointments Appointments);
