using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Indications;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Configuration.Commands;

namespace Ec20Emulator.Modem.Features.Configuration;

/// <summary>
/// AT+QINDCFG over the switches all features have put into <see cref="ModemCore.Indications"/>, and the master switch above them (at-engine.md 8).
/// </summary>
internal sealed class IndicationFeature : Feature
{
    private static readonly string[] Order = ["all", "csq", "smsfull", "ring", "smsincoming", "act", "ccinfo"];

    private static readonly CommandSet Declared = new CommandSet<IndicationFeature>
    {
        room => new QIndCfg(room._switches),
    };

    private readonly IndicationSwitch[] _switches;

    public IndicationFeature(ModemCore core)
    {
        var all = new IndicationSwitch("all", isOnAtFirst: true, core.State.Settings);
        foreach (var indication in core.Indications)
            indication.Master = all;
        _switches = [.. core.Indications.Append(all).OrderBy(indication => Array.IndexOf(Order, indication.Key))];
    }

    public override CommandSet Commands => Declared;

    public override void PowerOn()
    {
        foreach (var indication in _switches)
            indication.Restore();
    }
}
