using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>AT+QSSLCFG="cacert" - path of the trusted CA certificate (ssl.md C2).</summary>
internal sealed class CaCertificateSetting(SslContexts contexts) : SslSetting<CaCertificateSetting.Args>(contexts)
{
    internal readonly record struct Args([Range(0, 5)] int Context, [Text(Shown = "cacertpath")] string? Value = null);

    public override string Key => "cacert";

    protected override int ContextOf(Args args) => args.Context;

    protected override string Show(SslContext context) => $"\"{context.CaCertificate}\"";

    protected override bool TrySet(SslContext context, Args args)
    {
        if (args.Value is not { } value)
            return false;
        context.CaCertificate = value;
        return true;
    }
}
