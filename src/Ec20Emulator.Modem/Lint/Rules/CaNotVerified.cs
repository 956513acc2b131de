using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>A CA nobody looks at.</summary>
internal sealed class CaNotVerified : LintRule, IParameterRule
{
    public override string Name => "ca-not-verified";

    public override string Summary => "A TLS connection is opened with a CA certificate configured and seclevel 0, which verifies nobody";

    public override string Evidence => "SSL manual 2.1.1: seclevel 0, the default, is no authentication";

    public override string Cure => "Set seclevel 1, or 2 with a client certificate";

    public IReadOnlyList<string> Commands => ["+QSSLOPEN"];

    public string? Look(in TypedParameters typed, LintScene modem) =>
        modem.Ssl[typed.NumberAt(1)] is { SecurityLevel: 0, CaCertificate.Length: > 0 } ? "cacert is set, but seclevel 0 verifies nobody" : null;
}
