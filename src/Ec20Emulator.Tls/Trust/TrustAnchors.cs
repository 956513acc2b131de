using System.Security.Cryptography.X509Certificates;
using Ec20Emulator.Tls.Credentials;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Trust;

/// <summary>
/// The certificates of a CA file, each of them an anchor: a root, an intermediate, or a server's own (ssl.md C1.6). No name check (C1.7),
/// no revocation, nothing is fetched from the network; key sizes and hashes of 2015 are accepted (C1.11). Safe for concurrent use.
/// </summary>
internal sealed class TrustAnchors
{
    private const X509ChainStatusFlags OfTheClockOrTheRoot =
        X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.NotTimeNested | X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;

    private readonly X509Certificate2Collection _anchors;
    private readonly RecentlyUsed<X509Certificate2> _certificates;
    private readonly RecentlyUsed<TrustPath> _paths;

    /// <summary>Takes the certificates of a file.</summary>
    /// <param name="anchors">Nobody disposes them.</param>
    /// <param name="certificates">Decodes the servers' ones.</param>
    public TrustAnchors(X509Certificate2Collection anchors, RecentlyUsed<X509Certificate2> certificates)
    {
        _anchors = anchors;
        _certificates = certificates;
        _paths = new RecentlyUsed<TrustPath>(chain => Find(CertificateList.Read(chain)!, acceptsInvalidSignature: false));
    }

    /// <summary>Finds the way from a server's certificate to an anchor. The answer is kept: it depends on nothing else.</summary>
    /// <param name="wireChain">What the server sent, its own certificate first; not empty.</param>
    /// <param name="acceptsInvalidSignature">True where a wrong signature on the way is no fault.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A certificate cannot be read.</exception>
    public TrustPath PathOf(IReadOnlyList<byte[]> wireChain, bool acceptsInvalidSignature = false)
        => acceptsInvalidSignature ? Find(wireChain, acceptsInvalidSignature) : _paths.Get(CertificateList.Write(wireChain));

    private TrustPath Find(IReadOnlyList<byte[]> wireChain, bool acceptsInvalidSignature)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(_anchors);
        foreach (var der in wireChain)
            policy.ExtraStore.Add(_certificates.Get(der));
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        chain.Build(policy.ExtraStore[0]);
        var path = Judge(chain.ChainElements, acceptsInvalidSignature);
        foreach (var element in chain.ChainElements)
            element.Certificate.Dispose();
        return path;
    }

    // What the platform says of the root does not count: it takes self-signed ones only. Nor what it says of the clock, see ServerTrust.
    private TrustPath Judge(X509ChainElementCollection elements, bool acceptsInvalidSignature)
    {
        var who = CertificateText.Describe(elements[0].Certificate);
        var length = 1 + elements.ToList().FindIndex(element => _anchors.Any(anchor => anchor.RawDataMemory.Span.SequenceEqual(element.Certificate.RawDataMemory.Span)));
        if (length == 0)
        {
            var trusted = string.Join(", ", _anchors.Select(CertificateText.Subject));
            return TrustPath.Refused(AlertDescription.unknown_ca, $"the chain of {who} does not lead to a certificate of the CA file, which holds {trusted}");
        }
        var faults = elements.Take(length).SelectMany((element, at) => Faults(element, isOnlyItself: length == 1, acceptsInvalidSignature || at == length - 1)).Distinct().ToList();
        return faults.Count > 0
            ? TrustPath.Refused(AlertDescription.bad_certificate, $"the chain of {who} is not in order: {string.Join(", ", faults)}")
            : new TrustPath(null, [.. elements.Take(length).Select(element => TrustPath.Station.Of(element.Certificate))]);
    }

    // A server's certificate that is in the file itself is trusted whatever it says; an anchor's own signature means nothing.
    private static IEnumerable<X509ChainStatusFlags> Faults(X509ChainElement element, bool isOnlyItself, bool isSignatureIgnored)
    {
        if (isOnlyItself)
            return [];
        var ignored = OfTheClockOrTheRoot | (isSignatureIgnored ? X509ChainStatusFlags.NotSignatureValid : X509ChainStatusFlags.NoError);
        return element.ChainElementStatus.Select(status => status.Status & ~ignored).Where(status => status != X509ChainStatusFlags.NoError);
    }
}
