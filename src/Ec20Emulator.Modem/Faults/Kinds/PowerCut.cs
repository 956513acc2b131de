using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>powerCut</c>: VBAT is gone; when the fault is removed the power key is pressed.</summary>
internal sealed class PowerCut : ControlFault
{
    public PowerCut(FaultSetup setup)
        : base(setup, setup.Settings.Read(KindsJson.Default.PowerCut).At, FaultLocation.Dce)
    {
    }

    public override void End()
    {
        if (Strikes > 0)
            Observe(Controls.Power.PressKeyAsync());
    }

    protected override void Happen(Turn? turn) => Observe(Controls.Power.CutAsync());

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The moment.</summary>
        public FaultPosition At { get; set; }
    }
}
