using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Modem.Faults;

/// <summary>The controls faults act through.</summary>
internal sealed record ModemControls(NetworkControl Network, SimControl Sim, PowerPins Power, ClockControl Clock);
