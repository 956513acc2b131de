using System.Security.Cryptography.X509Certificates;
using Ec20Emulator.Tls.Credentials;

namespace Ec20Emulator.Tls.Trust;

/// <summary>What was decoded for earlier sessions: certificates and server keys. Nobody disposes them, since sessions share them.</summary>
internal sealed class KnownCertificates
{
    /// <summary>Nothing is known yet.</summary>
    public KnownCertificates() =>
        Anchors = new RecentlyUsed<TrustAnchors>(file => new TrustAnchors(CertificateFile.Read(file, Certificates.Get), Certificates));

    /// <summary>Certificates by their DER.</summary>
    public RecentlyUsed<X509Certificate2> Certificates { get; } = new(X509CertificateLoader.LoadCertificate);

    /// <summary>CA files, with the chains they were asked about.</summary>
    public RecentlyUsed<TrustAnchors> Anchors { get; }

    /// <summary>Server keys by the DER of their RSAPublicKey.</summary>
    public RecentlyUsed<ServerRsaKey> Keys { get; } = new(ServerRsaKey.Read);
}
