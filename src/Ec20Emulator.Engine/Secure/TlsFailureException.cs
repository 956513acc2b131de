namespace Ec20Emulator.Modem.Secure;

/// <summary>Why a TLS session could not be opened or ended abnormally.</summary>
public enum TlsFailure
{
    /// <summary>Local certificate or key unreadable, missing or not matching: nothing was sent.</summary>
    LocalCredentials,

    /// <summary>The CA file holds no readable certificate: nothing was sent.</summary>
    TrustFile,

    /// <summary>Version, suite, certificate or alert: the handshake ended without a session.</summary>
    Handshake,

    /// <summary>The server's certificate is not trusted or not valid now.</summary>
    Certificate,

    /// <summary>The transport ended: reset, or FIN without close_notify.</summary>
    Transport,

    /// <summary>A record does not verify or makes no sense.</summary>
    Record,

    /// <summary>The peer sent a fatal alert after the handshake.</summary>
    AlertReceived,
}

/// <summary>A TLS failure with its reason and a message that tells the story for the log: alert names, versions, suites, certificate subject and dates.</summary>
/// <param name="failure">The reason.</param>
/// <param name="message">The story.</param>
/// <param name="innerException">What the library or the socket said, if anything.</param>
public sealed class TlsFailureException(TlsFailure failure, string message, Exception? innerException = null)
    : IOException(message, innerException)
{
    /// <summary>The reason.</summary>
    public TlsFailure Failure { get; } = failure;
}
