using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>simRemoved</c>: the card is taken out; when the fault is removed it is put in again.</summary>
internal sealed class SimRemoved : ControlFault
{
    public SimRemoved(FaultSetup setup)
        : base(setup, setup.Settings.Read(KindsJson.Default.SimRemoved).At, FaultLocation.Net)
    {
    }

    public override void End()
    {
        if (Strikes > 0)
            Observe(Controls.Sim.InsertAsync());
    }

    protected override void Happen(Turn? turn) => Observe(Controls.Sim.RemoveAsync());

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The moment.</summary>
        public FaultPosition At { get; set; }
    }
}
