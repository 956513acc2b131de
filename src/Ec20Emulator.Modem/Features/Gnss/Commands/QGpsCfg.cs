using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Gnss.Settings;

namespace Ec20Emulator.Modem.Features.Gnss.Commands;

/// <summary>AT+QGPSCFG - settings of the receiver; gnss.md 3.</summary>
[AtCommand("+QGPSCFG", Family = CommandFamily.Gnss)]
internal sealed class QGpsCfg(ModemCore core) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings => GnssSettings.Keys(core);
}
