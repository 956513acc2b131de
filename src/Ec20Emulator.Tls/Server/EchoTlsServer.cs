using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Client;
using Ec20Emulator.Tls.Records;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Server;

/// <summary>What the echo server agrees to: versions and suites of the module (ssl.md C1.1, C1.3) as far as its options go, no client certificate.</summary>
internal sealed class EchoTlsServer(ServerIdentity identity, ModemTlsCrypto crypto, EchoServerOptions options) : DefaultTlsServer(crypto)
{
    /// <summary>Version and suite once agreed, for the log.</summary>
    public string Agreed => m_context?.ServerVersion is not { } version
        ? "nothing"
        : $"{ProtocolNames.Version(version.FullVersion)} with {CipherSuites.Name(m_selectedCipherSuite)}";

    /// <summary>True once application data may flow.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The fatal alert that ended the session, sent or received, in words; null while there is none.</summary>
    public string? Alert { get; private set; }

    /// <inheritdoc/>
    protected override ProtocolVersion[] GetSupportedVersions() => Of(options.MaximumVersion).DownTo(Of(options.MinimumVersion));

    /// <summary>The record protection is that of the module, MAC first.</summary>
    protected override bool AllowEncryptThenMac() => false;

    /// <inheritdoc/>
    protected override int[] GetSupportedCipherSuites() => [.. options.CipherSuites.Select(suite => (int)suite)];

    /// <inheritdoc/>
    protected override TlsCredentialedDecryptor GetRsaEncryptionCredentials() => identity.ForHandshake(m_context);

    /// <inheritdoc/>
    public override void NotifySecureRenegotiation(bool secureRenegotiation)
    {
        // A client that does not know RFC 5746 is welcome: nothing is ever renegotiated.
    }

    /// <inheritdoc/>
    public override void NotifyHandshakeComplete() => IsOpen = true;

    /// <inheritdoc/>
    public override void NotifyAlertRaised(short alertLevel, short alertDescription, string message, Exception cause)
    {
        if (alertLevel == AlertLevel.fatal)
            Alert ??= $"sent {AlertDescription.GetText(alertDescription)}";
    }

    /// <inheritdoc/>
    public override void NotifyAlertReceived(short alertLevel, short alertDescription)
    {
        if (alertLevel == AlertLevel.fatal)
            Alert ??= $"received {AlertDescription.GetText(alertDescription)}";
    }

    private static ProtocolVersion Of(TlsVersion version) => version switch
    {
        TlsVersion.Ssl30 => ProtocolVersion.SSLv3,
        TlsVersion.Tls10 => ProtocolVersion.TLSv10,
        TlsVersion.Tls11 => ProtocolVersion.TLSv11,
        _ => ProtocolVersion.TLSv12,
    };
}
