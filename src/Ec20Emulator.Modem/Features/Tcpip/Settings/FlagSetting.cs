using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Errors;

namespace Ec20Emulator.Modem.Features.Tcpip.Settings;

/// <summary>A key of AT+QICFG that is 0 or 1.</summary>
/// <param name="latch">For bad values.</param>
/// <param name="key">The key.</param>
/// <param name="get">Reads the setting.</param>
/// <param name="set">Changes the setting.</param>
internal sealed class FlagSetting(TcpIpErrorLatch latch, string key, Func<bool> get, Action<bool> set) : QIcfgSetting<FlagSetting.Args>(latch)
{
    internal readonly record struct Args([OneOf(0, 1)] bool? Value = null);

    public override string Key => key;

    protected override string Shown => get() ? "1" : "0";

    protected override bool TrySet(Args args)
    {
        if (args.Value is { } value)
            set(value);
        return args.Value is not null;
    }
}
