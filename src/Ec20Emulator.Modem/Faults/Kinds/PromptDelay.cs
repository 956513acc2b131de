using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>promptDelay</c>: the prompt comes late; what is typed before it is lost, as on the module.</summary>
internal sealed class PromptDelay : Fault, IPromptFault
{
    private readonly Attributes _attributes;

    public PromptDelay(FaultSetup setup)
        : base(setup, FaultLocation.Dce)
    {
        _attributes = Settings.Read(KindsJson.Default.PromptDelay);
        Require(_attributes.DelayMs is > 0 and <= 86_400_000, "delayMs is 1-86400000");
    }

    public PromptManner PromptOf(Turn turn) =>
        TryStrike(turn.Command.Text) ? new PromptManner(TimeSpan.FromMilliseconds(_attributes.DelayMs), false) : default;

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>How late, 1-86400000 ms of the modem's clock.</summary>
        public int DelayMs { get; set; } = 1000;
    }
}
