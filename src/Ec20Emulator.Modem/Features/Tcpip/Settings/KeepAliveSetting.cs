using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Errors;

namespace Ec20Emulator.Modem.Features.Tcpip.Settings;

/// <summary>
/// AT+QICFG="tcp/keepalive" - probes of idle connections: on or off, silence before the first in minutes, interval in seconds, number
/// (tcpip.md 7.1). Values left out stay as they are. Off reads as 0 alone.
/// </summary>
internal sealed class KeepAliveSetting(TcpIpErrorLatch latch, TcpSettings settings) : QIcfgSetting<KeepAliveSetting.Args>(latch)
{
    internal readonly record struct Args(
        [OneOf(0, 1)] bool? On = null, [Range(1, 120)] int? Idle = null, [Range(25, 100)] int? Interval = null, [Range(3, 10)] int? Probes = null);

    public override string Key => "tcp/keepalive";

    protected override string Shown
    {
        get
        {
            var (idle, interval, probes) = settings.KeepAlive;
            return settings.KeepsAlive ? $"1,{idle},{interval},{probes}" : "0";
        }
    }

    protected override bool TrySet(Args args)
    {
        if (args.On is not { } on)
            return false;
        var (idle, interval, probes) = settings.KeepAlive;
        settings.KeepsAlive = on;
        settings.KeepAlive = (args.Idle ?? idle, args.Interval ?? interval, args.Probes ?? probes);
        return true;
    }
}
