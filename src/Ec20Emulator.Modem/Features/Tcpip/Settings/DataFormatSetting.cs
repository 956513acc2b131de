using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Tcpip.Settings;

/// <summary>AT+QICFG="dataformat" - sent and received data as text or as hexadecimal digits, but in transparent mode (tcpip.md 7.1).</summary>
internal sealed class DataFormatSetting(TcpIpErrorLatch latch, SocketSettings settings) : QIcfgSetting<DataFormatSetting.Args>(latch)
{
    internal readonly record struct Args([OneOf(0, 1)] bool? Sends = null, [OneOf(0, 1)] bool? Receives = null);

    public override string Key => "dataformat";

    protected override string Shown => $"{(settings.SendsHex ? 1 : 0)},{(settings.ReceivesHex ? 1 : 0)}";

    protected override bool TrySet(Args args)
    {
        if (args is not { Sends: { } sends, Receives: { } receives })
            return false;
        (settings.SendsHex, settings.ReceivesHex) = (sends, receives);
        return true;
    }
}
