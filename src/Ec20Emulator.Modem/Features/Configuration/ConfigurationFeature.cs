using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Configuration.Commands;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Configuration;

/// <summary>
/// AT+QCFG over the settings all features have put into <see cref="ModemCore.Configuration"/> (network-sim.md 6), and behind them those no
/// feature acts on.
/// </summary>
internal sealed class ConfigurationFeature : Feature, IDeclaresCommands
{
    /// <summary>Its commands.</summary>
    public static CommandSet Declared { get; } = new CommandSet<ConfigurationFeature>
    {
        room => new QCfg(room._settings),
    };

    private readonly IReadOnlyList<IKeyedSetting> _settings;

    /// <summary>Makes it.</summary>
    /// <param name="core">The modem.</param>
    /// <param name="airplane">The line W_DISABLE#.</param>
    public ConfigurationFeature(ModemCore core, AirplaneLine airplane)
    {
        var usb = new UsbConfiguration(core.State.Settings, core.Options.Model);
        core.Configuration.AddRange([new UsbCfgSetting(usb), new UsbIdSetting(usb), new AirplaneSetting(airplane), .. StoredSettings.Over(core.State.Settings)]);
        _settings = OfModel(core.Configuration, core.Options.Model);
    }

    public override CommandSet Commands => Declared;

    private static IReadOnlyList<IKeyedSetting> OfModel(IReadOnlyList<IKeyedSetting> settings, ModelProfile model) =>
        [.. model.ConfigurationKeys.Select(key => settings.Single(setting => setting.Key == key))];
}
