using System.Security.Cryptography.X509Certificates;
using Ec20Emulator.Tls.Certificates;
using Ec20Emulator.Tls.Credentials;

namespace Ec20Emulator.Tls.Trust;

/// <summary>
/// What was decoded for earlier sessions of any modem of the process: certificates and server keys. It depends on their bytes alone. Nobody
/// disposes them, since sessions share them.
/// </summary>
internal sealed class KnownCertificates
{
    /// <summary>The one all connectors share.</summary>
    public static readonly KnownCertificates Shared = new();

    /// <summary>Nothing is known yet.</summary>
    public KnownCertificates() =>
        Anchors = new RecentlyUsed<TrustAnchors>(file => new TrustAnchors(CertificateFile.Read(file, Certificates.Get), Certificates));

    /// <summary>Certificates by their DER.</summary>
    public RecentlyUsed<X509Certificate2> Certificates { get; } = new(X509CertificateLoader.LoadCertificate);

    /// <summary>Certificates as servers send them, so that sessions with one server hold the same bytes.</summary>
    public RecentlyUsed<byte[]> Encodings { get; } = new(der => der);

    /// <summary>CA files, with the chains they were asked about.</summary>
    public RecentlyUsed<TrustAnchors> Anchors { get; }

    /// <summary>The certificates of several CA files at once, which are not remembered.</summary>
    public TrustAnchors AnchorsOf(byte[][] files)
    {
        var all = new X509Certificate2Collection();
        foreach (var file in files)
            all.AddRange(CertificateFile.Read(file, Certificates.Get));
        return new TrustAnchors(all, Certificates);
    }

    /// <summary>Server keys by the DER of their RSAPublicKey.</summary>
    public RecentlyUsed<ServerRsaKey> Keys { get; } = new(ServerRsaKey.Read);
}
