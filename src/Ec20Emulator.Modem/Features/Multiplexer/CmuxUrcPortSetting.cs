using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Multiplexer;

/// <summary>AT+QCFG="cmux/urcport" - the DLCI that carries URCs, 0 = all; at-engine.md 13.</summary>
internal sealed class CmuxUrcPortSetting(UartMultiplexer multiplexer) : IKeyedSetting<CmuxUrcPortSetting.Args>
{
    internal readonly record struct Args([Range(0, 4)] int? Channel = null);

    public string Key => "cmux/urcport";

    public AtResult Apply(Args args, Turn turn)
    {
        if (args.Channel is not { } channel)
            return AtResult.Line($"+QCFG: \"{Key}\",{multiplexer.UrcChannel}");
        return multiplexer.TrySetUrcChannel(channel) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
    }
}
