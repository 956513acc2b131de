using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Configuration.Commands;

namespace Ec20Emulator.Modem.Features.Configuration;

/// <summary>
/// AT+QCFG over the settings all features have put into <see cref="ModemCore.Configuration"/> (network-sim.md 6), and behind them those no
/// feature acts on.
/// </summary>
internal sealed class ConfigurationFeature : Feature
{
    public ConfigurationFeature(ModemCore core)
    {
        core.Configuration.AddRange(StoredSettings.Over(core.State.Settings));
        Commands = [new QCfg(core.Configuration)];
    }

    public override IReadOnlyList<object> Commands { get; }
}
