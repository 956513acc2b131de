using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults;

/// <summary>A fault of power, SIM or network: what happens is what a control of the modem does.</summary>
internal abstract class ControlFault(FaultSetup setup, FaultPosition at, FaultLocation stream) : PositionFault(setup, at, stream)
{
    /// <summary>The controls. Not for constructors.</summary>
    protected ModemControls Controls => ((ControlledScene)Modem).Controls;
}

/// <summary>What faults see of a modem with its controls.</summary>
/// <param name="Scene">What all faults see.</param>
/// <param name="Controls">The controls: faults of power, SIM and network act through them.</param>
internal sealed record ControlledScene(FaultScene Scene, ModemControls Controls) : FaultScene(Scene);
