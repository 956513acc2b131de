using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>coverageLost</c>: no cell can be heard; when the fault is removed they can again.</summary>
internal sealed class CoverageLost : ControlFault
{
    public CoverageLost(FaultSetup setup)
        : base(setup, setup.Settings.Read(KindsJson.Default.CoverageLost).At, FaultLocation.Net)
    {
    }

    public override void End()
    {
        if (Strikes > 0)
            Observe(Controls.Network.RegainCoverageAsync());
    }

    protected override void Happen(Turn? turn) => Observe(Controls.Network.LoseCoverageAsync());

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The moment.</summary>
        public FaultPosition At { get; set; }
    }
}
