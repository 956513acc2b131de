using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Quality.Commands;

namespace Ec20Emulator.Modem.Features.Quality;

/// <summary>Qualities of service of PDP contexts (network-sim.md 4; AT manual V2.0, 10.3-10.6): stored; the network gives what it gives.</summary>
internal sealed class QualityFeature(ModemCore core) : Feature
{
    public override IReadOnlyList<object> Commands { get; } =
    [
        new CgqReq(new QualityProfiles(core.State.Settings, "cgqreq")),
        new CgqMin(new QualityProfiles(core.State.Settings, "cgqmin")),
        new CgeqReq(new QualityProfiles(core.State.Settings, "cgeqreq")),
        new CgeqMin(new QualityProfiles(core.State.Settings, "cgeqmin")),
    ];
}
