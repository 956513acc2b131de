using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Errors;

namespace Ec20Emulator.Modem.Features.Tcpip.Settings;

/// <summary>
/// AT+QICFG="tcp/retranscfg" - how long TCP tries to get data acknowledged (tcpip.md 7.1). The operating system's TCP takes the time all
/// the retransmissions together would last, not their number; it also counts the time a peer keeps its window closed.
/// </summary>
internal sealed class RetransmissionSetting(TcpIpErrorLatch latch, TcpSettings settings) : QIcfgSetting<RetransmissionSetting.Args>(latch)
{
    internal readonly record struct Args([Range(3, 20)] int? Backoffs = null, [Range(5, 1000)] int? LongestWait = null);

    public override string Key => "tcp/retranscfg";

    protected override string Shown
    {
        get
        {
            var limits = settings.Retransmission ?? RetransmissionLimits.Default;
            return $"{limits.Backoffs},{limits.LongestWait}";
        }
    }

    protected override bool TrySet(Args args)
    {
        if (args is not { Backoffs: { } backoffs, LongestWait: { } longestWait })
            return false;
        settings.Retransmission = new RetransmissionLimits(backoffs, longestWait);
        return true;
    }
}
