using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.General.Commands;

namespace Ec20Emulator.Modem.Features.General;

/// <summary>V.25ter and identity commands (at-engine.md 4-6, 11, 12).</summary>
internal sealed class GeneralFeature(ModemCore core) : Feature
{
    public override IReadOnlyList<object> Commands { get; } =
    [
        new Echo(),
        new Cmee(),
        new Clac(core.Commands),
    ];
}
