using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Configuration.Commands;

/// <summary>AT+QCFG - extended configuration; network-sim.md 6. Its keys are those features have put in; any other is ERROR.</summary>
[AtCommand("+QCFG")]
internal sealed class QCfg(IReadOnlyList<IKeyedSetting> settings) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings { get; } = settings;
}
