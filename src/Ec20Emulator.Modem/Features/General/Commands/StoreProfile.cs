using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>
/// AT&amp;W - stores the profile (at-engine.md 11): the settings of the port it is typed on, which power-up loads into all ports.
/// Where the computer cannot store it: +CME ERROR 23.
/// </summary>
[AtCommand("&W")]
internal sealed class StoreProfile(ProfileStore profile) : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 0)
            return AtResult.Error;
        return profile.Store(turn.Port) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
    }
}
