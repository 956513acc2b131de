using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>What modem and reference negotiate alike.</summary>
internal static class TlsOffer
{
    /// <summary>TLS_RSA_WITH_AES_128_CBC_SHA; null on Windows, where the system chooses and a reference may get another suite.</summary>
    public static readonly CipherSuitesPolicy? Suite =
        OperatingSystem.IsWindows() ? null : new CipherSuitesPolicy([TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA]);

    /// <summary>A client of SslStream that trusts the test CA, asks nobody for revocation and resumes nothing: what seclevel 1 is on the modem.</summary>
    public static SslClientAuthenticationOptions Client()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.Add(Certificates.Ca());
        return new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            EnabledSslProtocols = SslProtocols.Tls12,
            CipherSuitesPolicy = Suite,
            CertificateChainPolicy = policy,
            AllowTlsResume = false,
            AllowRenegotiation = false,
        };
    }
}
