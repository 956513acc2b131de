using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Firmware.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Firmware;

/// <summary>What configures the firmware below the AT commands: operators' configurations, items of non-volatile memory, readiness of its parts.</summary>
/// <param name="core">The modem.</param>
/// <param name="files">The operators' configurations.</param>
internal sealed class FirmwareFeature(ModemCore core, MbnFiles files) : Feature, IDeclaresCommands
{
    /// <summary>Its commands.</summary>
    public static CommandSet Declared { get; } = new CommandSet<FirmwareFeature>
    {
        room => new QMbnCfg(room.Files),
        room => new QNvfr(room.Items),
        room => new QNvfw(room.Items),
        room => new QApRdyInd(room.Settings),
    };

    public override CommandSet Commands => Declared;

    private ISavedSettings Settings => core.State.Settings;

    private MbnFiles Files => files;

    private NvItems Items => new(Settings);
}
