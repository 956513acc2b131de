using Ec20Emulator.Tls.Credentials;
using Ec20Emulator.Tls.Trust;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>Judges the server's certificate and answers its request for ours (ssl.md C1.6).</summary>
internal sealed class ServerAuthentication(TlsContext context, NegotiationStory story, ServerTrust? trust, ClientCredentials? credentials) : TlsAuthentication
{
    /// <inheritdoc/>
    public void NotifyServerCertificate(TlsServerCertificate serverCertificate)
    {
        if (story.PeerChain.Count == 0)
            story.PeerChain = [.. serverCertificate.Certificate.GetCertificateList().Select(one => one.GetEncoded())];
        if (trust?.Judge(story.PeerChain) is not { } refusal)
            return;
        story.Refusal = refusal;
        throw new TlsFatalAlert(refusal.Alert);
    }

    /// <inheritdoc/>
    public TlsCredentials? GetClientCredentials(CertificateRequest certificateRequest)
    {
        story.ClientCertificateAsked = true;
        var signer = credentials is null ? null : RsaSigner.For(credentials, context, certificateRequest.SupportedSignatureAlgorithms);
        story.ClientCertificateSent = signer is not null;
        return signer;
    }
}
