using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>hang</c>: the modem stops answering until its reset line is pulled or its power is cut; removing the fault does not help.</summary>
internal sealed class Hang : ControlFault
{
    public Hang(FaultSetup setup)
        : base(setup, setup.Settings.Read(KindsJson.Default.Hang).At, FaultLocation.Dce)
    {
    }

    protected override void Happen(Turn? turn) => Observe(Controls.Power.HangAsync());

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The moment.</summary>
        public FaultPosition At { get; set; }
    }
}
