using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Stored;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Configuration;

/// <summary>
/// AT+QCFG="airplanecontrol" - what the line W_DISABLE# does: 0 nothing; 1 and 2 low = radio off, where under 1 AT+CFUN=1 is refused meanwhile. The
/// second number read is 1 while it holds the radio off; device-extras.md 7.
/// </summary>
internal sealed class AirplaneSetting(AirplaneLine line) : IKeyedSetting<AirplaneSetting.Args>
{
    internal readonly record struct Args([Range(0, 2)] int? Mode = null);

    public string Key => NumberKey.AirplaneControl.Key;

    public AtResult Apply(Args args, Turn turn)
    {
        if (args.Mode is not { } mode)
            return AtResult.Line($"+QCFG: \"{Key}\",{line.Mode},{(line.HoldsOff ? 1 : 0)}");
        return line.TrySetMode(mode) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
    }
}
