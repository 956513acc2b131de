using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Errors;

namespace Ec20Emulator.Modem.Features.Tcpip.Settings;

/// <summary>AT+QICFG="window/scale" - whether TCP offers a receive window beyond 64 KiB (tcpip.md 7.1).</summary>
internal sealed class WindowScaleSetting(TcpIpErrorLatch latch, TcpSettings settings) : QIcfgSetting<WindowScaleSetting.Args>(latch)
{
    internal readonly record struct Args([Range(0, 1)] bool? Value = null);

    public override string Key => "window/scale";

    protected override string Shown => settings.ScalesWindow ? "1" : "0";

    protected override bool TrySet(Args args)
    {
        settings.ScalesWindow = args.Value ?? settings.ScalesWindow;
        return args.Value is not null;
    }
}
