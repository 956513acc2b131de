using Ec20Emulator.Tls.Client;
using Ec20Emulator.Tls.Records;
using Org.BouncyCastle.Crypto.Tls;

namespace Ec20Emulator.Tls.Server;

/// <summary>What the echo server agrees to: SSL3.0 to TLS1.2 and the six suites of the module (ssl.md C1.1, C1.3), no client certificate.</summary>
internal sealed class EchoTlsServer(ServerIdentity identity, RecordCipherFactory ciphers) : DefaultTlsServer(ciphers)
{
    private static readonly int[] Suites =
    [
        CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA, CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_RC4_128_SHA, CipherSuite.TLS_RSA_WITH_RC4_128_MD5,
        CipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA, CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256,
    ];

    /// <summary>Version and suite once agreed, for the log.</summary>
    public string Agreed => mServerVersion is null
        ? "nothing"
        : $"{ProtocolNames.Version(mServerVersion.FullVersion)} with {ProtocolNames.Suite(mSelectedCipherSuite)}";

    /// <summary>True once application data may flow.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The fatal alert that ended the session, sent or received, in words; null while there is none.</summary>
    public string? Alert { get; private set; }

    /// <inheritdoc/>
    protected override ProtocolVersion MinimumVersion => ProtocolVersion.SSLv3;

    /// <inheritdoc/>
    protected override ProtocolVersion MaximumVersion => ProtocolVersion.TLSv12;

    /// <summary>The record protection is that of the module, MAC first.</summary>
    protected override bool AllowEncryptThenMac => false;

    /// <inheritdoc/>
    protected override int[] GetCipherSuites() => Suites;

    /// <inheritdoc/>
    protected override TlsEncryptionCredentials GetRsaEncryptionCredentials() => identity.ForHandshake(mContext);

    /// <inheritdoc/>
    public override void NotifySecureRenegotiation(bool secureRenegotiation)
    {
        // A client that does not know RFC 5746 is welcome: nothing is ever renegotiated.
    }

    /// <inheritdoc/>
    public override void NotifyHandshakeComplete() => IsOpen = true;

    /// <inheritdoc/>
    public override void NotifyAlertRaised(byte alertLevel, byte alertDescription, string message, Exception cause)
    {
        if (alertLevel == AlertLevel.fatal)
            Alert ??= $"sent {AlertDescription.GetText(alertDescription)}";
    }

    /// <inheritdoc/>
    public override void NotifyAlertReceived(byte alertLevel, byte alertDescription)
    {
        if (alertLevel == AlertLevel.fatal)
            Alert ??= $"received {AlertDescription.GetText(alertDescription)}";
    }
}
