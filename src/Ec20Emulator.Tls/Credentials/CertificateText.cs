using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ec20Emulator.Tls.Credentials;

/// <summary>Certificates as one line of a log. What the peer wrote is stripped of control characters and cut.</summary>
internal static class CertificateText
{
    private const int LongestName = 200;

    /// <summary>Subject, issuer and dates of a certificate in DER.</summary>
    public static string Describe(byte[] der)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(der);
            return Describe(certificate);
        }
        catch (CryptographicException)
        {
            return $"(unreadable, {der.Length} bytes)";
        }
    }

    /// <summary>Subject, issuer and dates.</summary>
    public static string Describe(X509Certificate2 certificate)
        => $"{Subject(certificate)} (issued by {Clean(certificate.Issuer)}, valid {Date(certificate.NotBefore)} to {Date(certificate.NotAfter)})";

    /// <summary>The subject alone.</summary>
    public static string Subject(X509Certificate2 certificate) => Clean(certificate.Subject);

    /// <summary>A date of a certificate in UTC, to the second.</summary>
    public static string Date(DateTime local) => local.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A name the peer wrote, fit for a log.</summary>
    public static string Clean(string name)
    {
        var cut = name.Length > LongestName ? name[..LongestName] + "..." : name;
        return cut.Length == 0 ? "(no name)" : string.Concat(cut.Select(character => char.IsControl(character) ? '?' : character));
    }
}
