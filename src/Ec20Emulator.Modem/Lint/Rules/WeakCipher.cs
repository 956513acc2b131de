using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>RC4 or SSL3.0.</summary>
internal sealed class WeakCipher : LintRule, IParameterRule
{
    public override string Name => "weak-cipher";

    public override string Summary => "A TLS connection is opened with RC4 (the module's default suite) or SSL3.0";

    public override string Evidence => "RFC 7465 forbids RC4, RFC 7568 forbids SSL3.0; servers of today refuse both";

    public override string Cure => "Set sslversion 3 and ciphersuite 0X0035 or 0X003D, or 0XFFFF";

    public IReadOnlyList<string> Commands => ["+QSSLOPEN"];

    public string? Look(in TypedParameters typed, LintScene modem) => modem.Ssl[typed.NumberAt(1)] switch
    {
        { Version: 0 } => "SSL3.0 alone is offered",
        { CipherSuite: CipherSuiteCodes.Rc4Sha or CipherSuiteCodes.Rc4Md5 } => "RC4 alone is offered",
        _ => null,
    };
}
