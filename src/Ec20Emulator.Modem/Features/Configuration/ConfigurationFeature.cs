using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Configuration.Commands;
using Ec20Emulator.Modem.Models;

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
        Commands = [new QCfg(OfModel(core.Configuration, core.Options.Model))];
    }

    public override IReadOnlyList<object> Commands { get; }

    private static IReadOnlyList<IKeyedSetting> OfModel(IReadOnlyList<IKeyedSetting> settings, ModelProfile model) => model.ConfigurationKeys is { } keys
        ? [.. keys.Join(settings, key => key, setting => setting.Key, (_, setting) => setting)]
        : settings;
}
