using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>AT+QSSLCFG="clientkey" - path of the client key (ssl.md C2).</summary>
internal sealed class ClientKeySetting(SslContexts contexts) : SslSetting<ClientKeySetting.Args>(contexts)
{
    internal readonly record struct Args([Range(0, 5)] int Context, [Text(Shown = "client_key_path")] string? Value = null);

    public override string Key => "clientkey";

    protected override int ContextOf(Args args) => args.Context;

    protected override string Show(SslContext context) => $"\"{context.ClientKey}\"";

    protected override bool TrySet(SslContext context, Args args)
    {
        if (args.Value is not { } value)
            return false;
        context.ClientKey = value;
        return true;
    }
}
