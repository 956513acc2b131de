using System.Security.Cryptography.X509Certificates;
using Ec20Emulator.Tls.Credentials;

namespace Ec20Emulator.Tls.Trust;

/// <summary>The way from a server's certificate to a trusted one, or why there is none. Clocks are not looked at.</summary>
/// <param name="Refusal">Null when there is a way.</param>
/// <param name="Stations">The certificates on it, the server's first, the trusted one last.</param>
internal sealed record TrustPath(TrustVerdict? Refusal, IReadOnlyList<TrustPath.Station> Stations)
{
    /// <summary>No way.</summary>
    public static TrustPath Refused(short alert, string reason) => new(new TrustVerdict(alert, reason), []);

    /// <summary>A certificate on the way.</summary>
    /// <param name="Description">It, for the log.</param>
    /// <param name="NotBefore">First second it is valid, UTC.</param>
    /// <param name="NotAfter">Last second it is valid, UTC.</param>
    internal sealed record Station(string Description, DateTime NotBefore, DateTime NotAfter)
    {
        /// <summary>Reads a certificate.</summary>
        public static Station Of(X509Certificate2 certificate)
            => new(CertificateText.Describe(certificate), certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
    }
}
