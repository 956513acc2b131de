using System.Globalization;
using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>AT+QSSLCFG="sslversion" - protocol version (ssl.md C2).</summary>
internal sealed class SslVersionSetting(SslContexts contexts) : SslSetting<SslVersionSetting.Args>(contexts)
{
    internal readonly record struct Args([Range(0, 5)] int Context, [Range(0, 4)] int? Value = null);

    public override string Key => "sslversion";

    protected override int ContextOf(Args args) => args.Context;

    protected override string Show(SslContext context) => context.Version.ToString(CultureInfo.InvariantCulture);

    protected override bool TrySet(SslContext context, Args args)
    {
        if (args.Value is not { } value)
            return false;
        context.Version = value;
        return true;
    }
}
