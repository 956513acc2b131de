using System.Globalization;
using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>AT+QSSLCFG="negotiatetime" - longest handshake in seconds; read under the name the manual prints (ssl.md C2).</summary>
internal sealed class NegotiateTimeSetting(SslContexts contexts) : SslSetting<NegotiateTimeSetting.Args>(contexts)
{
    internal readonly record struct Args([Range(0, 5)] int Context, [Range(10, 300)] int? Value = null);

    public override string Key => "negotiatetime";

    public override string Alias => "negotiatetimeout";

    protected override string ReadKey => Alias;

    protected override int ContextOf(Args args) => args.Context;

    protected override string Show(SslContext context) => context.NegotiateTime.ToString(CultureInfo.InvariantCulture);

    protected override bool TrySet(SslContext context, Args args)
    {
        if (args.Value is not { } value)
            return false;
        context.NegotiateTime = value;
        return true;
    }
}
