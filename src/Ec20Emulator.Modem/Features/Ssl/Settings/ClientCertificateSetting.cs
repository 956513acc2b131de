using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>AT+QSSLCFG="clientcert" - path of the client certificate (ssl.md C2).</summary>
internal sealed class ClientCertificateSetting(SslContexts contexts) : SslSetting<ClientCertificateSetting.Args>(contexts)
{
    internal readonly record struct Args([Range(0, 5)] int Context, [Text(Shown = "client_cert_path")] string? Value = null);

    public override string Key => "clientcert";

    protected override int ContextOf(Args args) => args.Context;

    protected override string Show(SslContext context) => $"\"{context.ClientCertificate}\"";

    protected override bool TrySet(SslContext context, Args args)
    {
        if (args.Value is not { } value)
            return false;
        context.ClientCertificate = value;
        return true;
    }
}
