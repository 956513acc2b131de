using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Configuration.Commands;

namespace Ec20Emulator.Modem.Features.Configuration;

/// <summary>AT+QINDCFG over the switches all features have put into <see cref="ModemCore.Indications"/> (at-engine.md 8).</summary>
internal sealed class IndicationFeature(ModemCore core) : Feature
{
    public override IReadOnlyList<object> Commands { get; } = [new QIndCfg(core.Indications)];

    public override void PowerOn()
    {
        foreach (var indication in core.Indications)
            indication.Restore();
    }
}
