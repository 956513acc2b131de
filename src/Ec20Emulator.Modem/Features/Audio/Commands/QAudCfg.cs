using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>AT+QAUDCFG - tuning of codecs and gains; device-extras.md 1.</summary>
[AtCommand("+QAUDCFG", Family = CommandFamily.Audio)]
internal sealed class QAudCfg(IReadOnlyList<IKeyedSetting> settings) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings { get; } = settings;
}
