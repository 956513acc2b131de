using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Tcpip.Settings;

/// <summary>AT+QICFG="recv/buffersize" - bytes a socket opened from now on keeps for its host (tcpip.md 7.1).</summary>
internal sealed class ReceiveBufferSetting(TcpIpErrorLatch latch, SocketSettings settings) : QIcfgSetting<ReceiveBufferSetting.Args>(latch)
{
    internal readonly record struct Args([Range(10240, 524288)] int? Value = null);

    public override string Key => "recv/buffersize";

    protected override string Shown => settings.ReceiveBufferSize.ToString(CultureInfo.InvariantCulture);

    protected override bool TrySet(Args args)
    {
        settings.ReceiveBufferSize = args.Value ?? settings.ReceiveBufferSize;
        return args.Value is not null;
    }
}
