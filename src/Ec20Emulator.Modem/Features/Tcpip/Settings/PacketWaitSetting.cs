using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Tcpip.Settings;

/// <summary>AT+QICFG="transwaittm" - silence that sends an incomplete packet, in units of 100 ms (tcpip.md 7.1).</summary>
internal sealed class PacketWaitSetting(TcpIpErrorLatch latch, SocketSettings settings) : QIcfgSetting<PacketWaitSetting.Args>(latch)
{
    internal readonly record struct Args([Range(0, 20)] int? Value = null);

    public override string Key => "transwaittm";

    protected override string Shown => settings.TransparentWait.ToString(CultureInfo.InvariantCulture);

    protected override bool TrySet(Args args)
    {
        settings.TransparentWait = args.Value ?? settings.TransparentWait;
        return args.Value is not null;
    }
}
