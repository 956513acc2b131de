using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>AT+QSSLCFG="ignorelocaltime" - whether validity dates are ignored (ssl.md C2).</summary>
internal sealed class IgnoreLocalTimeSetting(SslContexts contexts) : SslSetting<IgnoreLocalTimeSetting.Args>(contexts)
{
    internal readonly record struct Args([Range(0, 5)] int Context, [OneOf(0, 1)] bool? Value = null);

    public override string Key => "ignorelocaltime";

    protected override int ContextOf(Args args) => args.Context;

    protected override string Show(SslContext context) => context.IgnoresLocalTime ? "1" : "0";

    protected override bool TrySet(SslContext context, Args args)
    {
        if (args.Value is not { } value)
            return false;
        context.IgnoresLocalTime = value;
        return true;
    }
}
