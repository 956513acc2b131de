using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>AT&amp;F - factory values of the port and of the settings of the device that take part (at-engine.md 11).</summary>
[AtCommand("&F")]
internal sealed class FactoryReset(ProfileStore profile) : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 0)
            return AtResult.Error;
        profile.ResetToFactory(turn.Port);
        return AtResult.Ok;
    }
}
