using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>AT+QSSLCFG="ciphersuite" - cipher suite (ssl.md C2).</summary>
internal sealed class CipherSuiteSetting(SslContexts contexts) : SslSetting<CipherSuiteSetting.Args>(contexts)
{
    internal readonly record struct Args([Range(0, 5)] int Context, [CipherSuite] ushort? Value = null);

    public override string Key => "ciphersuite";

    protected override int ContextOf(Args args) => args.Context;

    protected override string Show(SslContext context) => CipherSuiteAttribute.Show(context.CipherSuite);

    protected override bool TrySet(SslContext context, Args args)
    {
        if (args.Value is not { } value)
            return false;
        context.CipherSuite = value;
        return true;
    }
}
