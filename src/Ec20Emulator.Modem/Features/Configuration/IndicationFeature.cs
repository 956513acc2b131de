using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Configuration.Commands;

namespace Ec20Emulator.Modem.Features.Configuration;

/// <summary>AT+QINDCFG over the switches all features have put into <see cref="ModemCore.Indications"/> (at-engine.md 8).</summary>
internal sealed class IndicationFeature(ModemCore core) : Feature
{
    private static readonly string[] Order = ["csq", "smsfull", "ring", "smsincoming", "act", "ccinfo"];

    public override IReadOnlyList<object> Commands { get; } =
        [new QIndCfg([.. core.Indications.OrderBy(indication => Array.IndexOf(Order, indication.Key))])];

    public override void PowerOn()
    {
        foreach (var indication in core.Indications)
            indication.Restore();
    }
}
