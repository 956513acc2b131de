using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>clockJump</c>: date and time of AT+CCLK jump, as with a network that tells the wrong time; timers do not notice.</summary>
internal sealed class ClockJump : ControlFault
{
    private readonly Attributes _attributes;

    public ClockJump(FaultSetup setup)
        : base(setup, setup.Settings.Read(KindsJson.Default.ClockJump).At, FaultLocation.Net)
    {
        _attributes = Settings.Read(KindsJson.Default.ClockJump);
        Require(_attributes.Seconds is >= -315_360_000 and <= 315_360_000, "seconds is -315360000 to 315360000");
    }

    protected override void Happen(Turn? turn) => Observe(Controls.Clock.JumpAsync(TimeSpan.FromSeconds(_attributes.Seconds)));

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The moment.</summary>
        public FaultPosition At { get; set; }

        /// <summary>How far, forward or back, in seconds; up to 315360000 either way.</summary>
        public long Seconds { get; set; } = 86_400;
    }
}
