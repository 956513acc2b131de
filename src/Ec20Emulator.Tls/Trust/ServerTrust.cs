using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Credentials;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Trust;

/// <summary>
/// Decides whether a server's chain leads to a certificate of the CA file (ssl.md C1.6, C1.8). No name check (C1.7), no revocation,
/// nothing is fetched from the network. Key sizes and hashes of 2015 are accepted (C1.11).
/// </summary>
internal sealed class ServerTrust(X509Certificate2Collection roots, DateTimeOffset? verificationTime, KnownCertificates known)
{
    private const int LongestChain = 16;
    private const X509ChainStatusFlags NoRoot = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;

    /// <summary>Reads the CA file.</summary>
    /// <returns>Null when nobody is to be verified.</returns>
    /// <exception cref="TlsFailureException"><see cref="TlsFailure.TrustFile"/>: no readable certificate.</exception>
    public static ServerTrust? Load(TlsClientSettings settings, KnownCertificates known)
    {
        if (settings.TrustedCertificates is not { } file)
            return null;
        try
        {
            return new ServerTrust(CertificateFile.Read(file, known.Certificates.Get), settings.VerificationTime, known);
        }
        catch (CryptographicException unreadable)
        {
            throw new TlsFailureException(TlsFailure.TrustFile, $"the CA file ({file.Length} bytes) cannot be used: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>Judges a chain as it stood on the wire, leaf first.</summary>
    /// <returns>Null when it is accepted.</returns>
    public TrustVerdict? Judge(IReadOnlyList<byte[]> wireChain)
    {
        if (wireChain.Count is 0 or > LongestChain)
            return new TrustVerdict(AlertDescription.bad_certificate, $"the server sent {wireChain.Count} certificates; 1 to {LongestChain} are accepted");
        var certificates = new X509Certificate2Collection();
        try
        {
            foreach (var der in wireChain)
                certificates.Add(known.Certificates.Get(der));
            return Judge(certificates);
        }
        catch (CryptographicException unreadable)
        {
            return new TrustVerdict(AlertDescription.bad_certificate, $"a certificate of the server cannot be read: {unreadable.Message}");
        }
    }

    private TrustVerdict? Judge(X509Certificate2Collection certificates)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(roots);
        policy.ExtraStore.AddRange(certificates);
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        // The dates are compared below: the platform takes the last second of a certificate for expired.
        policy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid | X509VerificationFlags.IgnoreNotTimeNested;
        if (verificationTime is { } time)
            policy.VerificationTime = time.UtcDateTime;
        var verdict = chain.Build(certificates[0]) ? DateVerdict(chain) : Explain(chain, certificates[0]);
        foreach (var element in chain.ChainElements)
            element.Certificate.Dispose();
        return verdict;
    }

    private TrustVerdict Explain(X509Chain chain, X509Certificate2 leaf)
    {
        var flags = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
        var who = CertificateText.Describe(leaf);
        if ((flags & NoRoot) != 0)
        {
            var trusted = string.Join(", ", roots.Select(CertificateText.Subject));
            return new TrustVerdict(AlertDescription.unknown_ca, $"the chain of {who} does not lead to a certificate of the CA file, which holds {trusted}");
        }
        var statuses = string.Join(", ", chain.ChainStatus.Select(status => status.Status));
        return new TrustVerdict(AlertDescription.bad_certificate, $"the chain of {who} is not in order: {statuses}");
    }

    private TrustVerdict? DateVerdict(X509Chain chain)
    {
        if (verificationTime is not { } time)
            return null;
        var second = new DateTime(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var fault = chain.ChainElements.Select(element => DateFault(element.Certificate, second)).FirstOrDefault(fault => fault is not null);
        return fault is null ? null : new TrustVerdict(AlertDescription.certificate_expired, fault);
    }

    private static string? DateFault(X509Certificate2 certificate, DateTime second)
    {
        var clock = CertificateText.Date(second);
        if (second < certificate.NotBefore.ToUniversalTime())
            return $"{CertificateText.Describe(certificate)} is not yet valid: the modem's clock says {clock}, notBefore is {CertificateText.Date(certificate.NotBefore)}";
        if (second > certificate.NotAfter.ToUniversalTime())
            return $"{CertificateText.Describe(certificate)} has expired: the modem's clock says {clock}, notAfter is {CertificateText.Date(certificate.NotAfter)}";
        return null;
    }
}
