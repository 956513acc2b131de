using System.Collections;
using Ec20Emulator.Tls.Credentials;
using Ec20Emulator.Tls.Trust;
using Org.BouncyCastle.Crypto.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>What the module offers, accepts and presents; keeps the story of the handshake as it goes.</summary>
internal sealed class ModemTlsClient(NegotiationStory story, ServerTrust? trust, ClientCredentials? credentials, TlsCipherFactory ciphers, KnownCertificates known)
    : DefaultTlsClient(ciphers)
{
    private static readonly byte[] SignatureHashes =
    [
        HashAlgorithm.sha256, HashAlgorithm.sha384, HashAlgorithm.sha512, HashAlgorithm.sha224, HashAlgorithm.sha1, HashAlgorithm.md5,
    ];

    /// <inheritdoc/>
    public override ProtocolVersion ClientVersion => ProtocolVersion.Get(story.MaximumVersion >> 8, story.MaximumVersion & 0xFF);

    /// <inheritdoc/>
    public override ProtocolVersion MinimumVersion => ProtocolVersion.Get(story.MinimumVersion >> 8, story.MinimumVersion & 0xFF);

    /// <inheritdoc/>
    public override int[] GetCipherSuites() => [.. story.OfferedSuites];

    /// <inheritdoc/>
    public override IDictionary GetClientExtensions()
    {
        var extensions = base.GetClientExtensions();
        if (mSupportedSignatureAlgorithms is null)
            return extensions;
        mSupportedSignatureAlgorithms = new ArrayList();
        foreach (var hash in SignatureHashes)
            mSupportedSignatureAlgorithms.Add(new SignatureAndHashAlgorithm(hash, SignatureAlgorithm.rsa));
        TlsUtilities.AddSignatureAlgorithmsExtension(extensions, mSupportedSignatureAlgorithms);
        return extensions;
    }

    /// <inheritdoc/>
    public override void NotifySecureRenegotiation(bool secureRenegotiation)
    {
        // A server that does not know RFC 5746 is accepted: we never renegotiate.
    }

    /// <inheritdoc/>
    public override TlsAuthentication GetAuthentication() => new ServerAuthentication(mContext, story, trust, credentials);

    /// <inheritdoc/>
    public override void NotifyAlertRaised(byte alertLevel, byte alertDescription, string message, Exception cause)
    {
        if (alertLevel == AlertLevel.fatal)
            story.FatalSent ??= alertDescription;
    }

    /// <inheritdoc/>
    public override void NotifyAlertReceived(byte alertLevel, byte alertDescription) => story.AlertReceived = alertDescription;

    /// <inheritdoc/>
    public override void NotifyHandshakeComplete() => story.Complete = true;

    /// <inheritdoc/>
    protected override TlsKeyExchange CreateRsaKeyExchange() => new LenientRsaKeyExchange(mSupportedSignatureAlgorithms, known.Keys);
}
