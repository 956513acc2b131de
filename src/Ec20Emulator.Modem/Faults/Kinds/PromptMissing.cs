using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>promptMissing</c>: the prompt is never written, though the modem takes what is typed.</summary>
internal sealed class PromptMissing : Fault, IPromptFault
{
    public PromptMissing(FaultSetup setup)
        : base(setup, FaultLocation.Dce) => Settings.ReadNone();

    public PromptManner PromptOf(Turn turn) => new(TimeSpan.Zero, TryStrike(turn.Command.Text));
}
