using System.Globalization;
using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>AT+QSSLCFG="seclevel" - who is verified (ssl.md C2).</summary>
internal sealed class SecurityLevelSetting(SslContexts contexts) : SslSetting<SecurityLevelSetting.Args>(contexts)
{
    internal readonly record struct Args([Range(0, 5)] int Context, [Range(0, 2)] int? Value = null);

    public override string Key => "seclevel";

    protected override int ContextOf(Args args) => args.Context;

    protected override string Show(SslContext context) => context.SecurityLevel.ToString(CultureInfo.InvariantCulture);

    protected override bool TrySet(SslContext context, Args args)
    {
        if (args.Value is not { } value)
            return false;
        context.SecurityLevel = value;
        return true;
    }
}
