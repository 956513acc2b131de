using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>ATZ - the stored profile, or factory values where none is stored; the rest of the line is ignored (at-engine.md 3, 11).</summary>
[AtCommand("Z", EndsLine = true)]
internal sealed class RecallProfile(ProfileStore profile) : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 0)
            return AtResult.Error;
        profile.Recall(turn.Port);
        return AtResult.Ok;
    }
}
