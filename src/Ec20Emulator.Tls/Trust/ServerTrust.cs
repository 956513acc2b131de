using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Credentials;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Trust;

/// <summary>
/// Decides whether a server's chain leads to a certificate of the CA file (ssl.md C1.6), and whether the modem's clock lies within the
/// dates of each certificate on the way (C1.8); with the leniencies of later firmware where they are set (ssl-later-firmware.md 3.2).
/// </summary>
internal sealed class ServerTrust(TrustAnchors anchors, TlsClientSettings settings)
{
    private const int LongestChain = 16;

    /// <summary>Reads the CA file.</summary>
    /// <returns>Null when nobody is to be verified.</returns>
    /// <exception cref="TlsFailureException"><see cref="TlsFailure.TrustFile"/>: no readable certificate.</exception>
    public static ServerTrust? Load(TlsClientSettings settings, KnownCertificates known)
    {
        byte[][] files = [.. new[] { settings.TrustedCertificates, settings.MoreTrustedCertificates }.OfType<byte[]>()];
        try
        {
            return files.Length == 0 ? null : new ServerTrust(files.Length == 1 ? known.Anchors.Get(files[0]) : known.AnchorsOf(files), settings);
        }
        catch (CryptographicException unreadable)
        {
            throw new TlsFailureException(
                TlsFailure.TrustFile, $"the CA file ({string.Join(" and ", files.Select(file => file.Length))} bytes) cannot be used: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>Judges a chain as it stood on the wire, leaf first.</summary>
    /// <returns>Null when it is accepted.</returns>
    public TrustVerdict? Judge(IReadOnlyList<byte[]> wireChain)
    {
        if (wireChain.Count is 0 or > LongestChain)
            return new TrustVerdict(AlertDescription.bad_certificate, $"the server sent {wireChain.Count} certificates; 1 to {LongestChain} are accepted");
        try
        {
            var path = PathOf(wireChain);
            return path.Refusal ?? DateVerdict(path) ?? NameVerdict(wireChain[0]);
        }
        catch (CryptographicException unreadable)
        {
            return new TrustVerdict(AlertDescription.bad_certificate, $"a certificate of the server cannot be read: {unreadable.Message}");
        }
    }

    private TrustPath PathOf(IReadOnlyList<byte[]> wireChain)
    {
        var path = anchors.PathOf(wireChain, settings.AcceptsInvalidSignature);
        if (path.Refusal?.Alert != AlertDescription.unknown_ca || !settings.AcceptsPartialChain)
            return path;
        return wireChain.Select(one => anchors.PathOf([one], settings.AcceptsInvalidSignature)).FirstOrDefault(part => part.Refusal is null) ?? path;
    }

    // The module compares where it has named the server (ssl-later-firmware.md 3.1), and only there (ssl.md C1.7).
    private TrustVerdict? NameVerdict(byte[] leaf)
    {
        if (settings.ServerName is not { } name)
            return null;
        using var certificate = X509CertificateLoader.LoadCertificate(leaf);
        return certificate.MatchesHostname(name, allowWildcards: true, allowCommonName: true)
            ? null
            : new TrustVerdict(AlertDescription.bad_certificate, $"{CertificateText.Describe(certificate)} is not for the name '{CertificateText.Clean(name)}'");
    }

    // Compared here, not by the platform: it takes the last second of a certificate for expired.
    private TrustVerdict? DateVerdict(TrustPath path)
    {
        if (settings.VerificationTime is not { } time)
            return null;
        var second = new DateTime(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var fault = path.Stations.Select(station => DateFault(station, second)).FirstOrDefault(fault => fault is not null);
        return fault is null ? null : new TrustVerdict(AlertDescription.certificate_expired, fault);
    }

    private static string? DateFault(TrustPath.Station station, DateTime second)
    {
        var clock = CertificateText.Date(second);
        if (second < station.NotBefore)
            return $"{station.Description} is not yet valid: the modem's clock says {clock}, notBefore is {CertificateText.Date(station.NotBefore)}";
        if (second > station.NotAfter)
            return $"{station.Description} has expired: the modem's clock says {clock}, notAfter is {CertificateText.Date(station.NotAfter)}";
        return null;
    }
}
