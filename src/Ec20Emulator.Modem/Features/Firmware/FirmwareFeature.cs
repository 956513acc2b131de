using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Firmware.Commands;

namespace Ec20Emulator.Modem.Features.Firmware;

/// <summary>What configures the firmware below the AT commands: operators' configurations, items of non-volatile memory, readiness of its parts.</summary>
/// <param name="core">The modem.</param>
/// <param name="files">The operators' configurations.</param>
internal sealed class FirmwareFeature(ModemCore core, MbnFiles files) : Feature
{
    public override IReadOnlyList<object> Commands { get; } = Make(core, new NvItems(core.State.Settings), files);

    private static IReadOnlyList<object> Make(ModemCore core, NvItems items, MbnFiles files) =>
        [new QMbnCfg(files), new QNvfr(items), new QNvfw(items), new QApRdyInd(core.State.Settings)];
}
