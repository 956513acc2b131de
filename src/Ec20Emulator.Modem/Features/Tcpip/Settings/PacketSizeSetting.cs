using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Tcpip.Settings;

/// <summary>AT+QICFG="transpktsize" - bytes that make a packet in transparent mode (tcpip.md 7.1).</summary>
internal sealed class PacketSizeSetting(TcpIpErrorLatch latch, SocketSettings settings) : QIcfgSetting<PacketSizeSetting.Args>(latch)
{
    internal readonly record struct Args([Range(1, 1460)] int? Value = null);

    public override string Key => "transpktsize";

    protected override string Shown => settings.TransparentPacketSize.ToString(CultureInfo.InvariantCulture);

    protected override bool TrySet(Args args)
    {
        settings.TransparentPacketSize = args.Value ?? settings.TransparentPacketSize;
        return args.Value is not null;
    }
}
