using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>brownout</c>: VBAT dips: the modem is off without a word and boots by itself.</summary>
internal sealed class BrownOut : ControlFault
{
    private readonly Attributes _attributes;

    public BrownOut(FaultSetup setup)
        : base(setup, setup.Settings.Read(KindsJson.Default.BrownOut).At, FaultLocation.Dce)
    {
        _attributes = Settings.Read(KindsJson.Default.BrownOut);
        Require(_attributes.DurationMs is >= 0 and <= 86_400_000, "durationMs is 0-86400000");
    }

    protected override void Happen(Turn? turn) => Observe(Controls.Power.BrownOutAsync(TimeSpan.FromMilliseconds(_attributes.DurationMs)));

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The moment.</summary>
        public FaultPosition At { get; set; }

        /// <summary>How long, 0-86400000 ms of the modem's clock.</summary>
        public int DurationMs { get; set; } = 100;
    }
}
