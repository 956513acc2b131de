using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Configuration.Commands;

namespace Ec20Emulator.Modem.Features.Configuration;

/// <summary>AT+QCFG over the settings all features have put into <see cref="ModemCore.Configuration"/> (network-sim.md 6).</summary>
internal sealed class ConfigurationFeature(ModemCore core) : Feature
{
    public override IReadOnlyList<object> Commands { get; } = [new QCfg(core.Configuration)];
}
