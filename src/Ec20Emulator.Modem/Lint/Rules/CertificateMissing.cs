using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>A certificate that is not there.</summary>
internal sealed class CertificateMissing : LintRule, IParameterRule
{
    public override string Name => "certificate-missing";

    public override string Summary => "A TLS connection is opened though a file its context needs is not in the modem";

    public override string Evidence => "SSL manual 1.5: with seclevel 1 or 2 the CA certificate must have been uploaded; RAM: files are gone after each restart";

    public override string Cure => "Upload the files after each power-up (RAM:) or once (UFS:), before AT+QSSLOPEN";

    public IReadOnlyList<string> Commands => ["+QSSLOPEN"];

    public string? Look(in TypedParameters typed, LintScene modem)
    {
        var context = modem.Ssl[typed.NumberAt(1)];
        if (context.SecurityLevel > 0 && !IsThere(context.CaCertificate, modem))
            return Missing("cacert", context.CaCertificate);
        if (context.SecurityLevel == 2 && context.ClientCertificate.Length > 0 && !IsThere(context.ClientCertificate, modem))
            return Missing("clientcert", context.ClientCertificate);
        return context.SecurityLevel == 2 && context.ClientKey.Length > 0 && !IsThere(context.ClientKey, modem) ? Missing("clientkey", context.ClientKey) : null;
    }

    private static bool IsThere(string path, LintScene modem) =>
        FileName.Parse(path).TryGet(out var name, out _) && modem.Files.Size(name).TryGet(out _, out _);

    private static string Missing(string setting, string path) => path.Length == 0 ? $"{setting} names no file" : $"{setting} \"{path}\" is not there";
}
