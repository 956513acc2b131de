using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>Certificates that never expire.</summary>
internal sealed class CertificateDatesIgnored : LintRule, IParameterRule
{
    public override string Name => "certificate-dates-ignored";

    public override string Summary => "A TLS connection is opened that verifies the server, but not the dates of its certificate (ignorelocaltime 1, the default)";

    public override string Evidence => "SSL manual 1.4: with ignorelocaltime 1 a certificate outside its validity is taken";

    public override string Cure => "Set the clock (AT+CCLK, AT+QNTP, AT+CTZU) and AT+QSSLCFG=\"ignorelocaltime\" to 0";

    public IReadOnlyList<string> Commands => ["+QSSLOPEN"];

    public string? Look(in TypedParameters typed, LintScene modem) =>
        modem.Ssl[typed.NumberAt(1)] is { SecurityLevel: > 0, IgnoresLocalTime: true } ? "the server is verified, its dates are not" : null;
}
