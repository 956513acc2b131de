using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Tcpip.Settings;

/// <summary>AT+QICFG="qisend/timeout" - seconds without input that end the prompt of AT+QISEND, with ERROR and 569; 0 = never (tcpip.md 7.1).</summary>
internal sealed class PromptTimeoutSetting(TcpIpErrorLatch latch, SocketSettings settings) : QIcfgSetting<PromptTimeoutSetting.Args>(latch)
{
    internal readonly record struct Args([Range(0, 3600)] int? Value = null);

    public override string Key => "qisend/timeout";

    protected override string Shown => settings.PromptTimeout.ToString(CultureInfo.InvariantCulture);

    protected override bool TrySet(Args args)
    {
        settings.PromptTimeout = args.Value ?? settings.PromptTimeout;
        return args.Value is not null;
    }
}
