using Ec20Emulator.Modem.Core.Indications;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Configuration.Commands;

/// <summary>AT+QINDCFG - switches groups of URCs on and off; at-engine.md 8. Its keys are those features have put in; any other is ERROR.</summary>
[AtCommand("+QINDCFG")]
internal sealed class QIndCfg(IReadOnlyList<IndicationSwitch> switches) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings { get; } = switches;
}
