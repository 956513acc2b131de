using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Client;
using Ec20Emulator.Tls.Records;
using Org.BouncyCastle.Crypto.Tls;

namespace Ec20Emulator.Tls.Server;

/// <summary>What the echo server agrees to: versions and suites of the module (ssl.md C1.1, C1.3) as far as its options go, no client certificate.</summary>
internal sealed class EchoTlsServer(ServerIdentity identity, RecordCipherFactory ciphers, EchoServerOptions options) : DefaultTlsServer(ciphers)
{
    /// <summary>Version and suite once agreed, for the log.</summary>
    public string Agreed => mServerVersion is null
        ? "nothing"
        : $"{ProtocolNames.Version(mServerVersion.FullVersion)} with {ProtocolNames.Suite(mSelectedCipherSuite)}";

    /// <summary>True once application data may flow.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The fatal alert that ended the session, sent or received, in words; null while there is none.</summary>
    public string? Alert { get; private set; }

    /// <inheritdoc/>
    protected override ProtocolVersion MinimumVersion => Of(options.MinimumVersion);

    /// <inheritdoc/>
    protected override ProtocolVersion MaximumVersion => Of(options.MaximumVersion);

    /// <summary>The record protection is that of the module, MAC first.</summary>
    protected override bool AllowEncryptThenMac => false;

    /// <inheritdoc/>
    protected override int[] GetCipherSuites() => [.. options.CipherSuites.Select(suite => (int)suite)];

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

    private static ProtocolVersion Of(TlsVersion version) => version switch
    {
        TlsVersion.Ssl30 => ProtocolVersion.SSLv3,
        TlsVersion.Tls10 => ProtocolVersion.TLSv10,
        TlsVersion.Tls11 => ProtocolVersion.TLSv11,
        _ => ProtocolVersion.TLSv12,
    };
}
