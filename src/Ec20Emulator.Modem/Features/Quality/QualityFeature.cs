using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Quality.Commands;

namespace Ec20Emulator.Modem.Features.Quality;

/// <summary>Qualities of service of PDP contexts (network-sim.md 4; AT manual V2.0, 10.3-10.6): stored; the network gives what it gives.</summary>
internal sealed class QualityFeature(ModemCore core) : Feature, IDeclaresCommands
{
    /// <summary>Its commands.</summary>
    public static CommandSet Declared { get; } = new CommandSet<QualityFeature>
    {
        room => new CgqReq(room.Profiles("cgqreq")),
        room => new CgqMin(room.Profiles("cgqmin")),
        room => new CgeqReq(room.Profiles("cgeqreq")),
        room => new CgeqMin(room.Profiles("cgeqmin")),
    };

    public override CommandSet Commands => Declared;

    private QualityProfiles Profiles(string key) => new(core.State.Settings, key);
}
