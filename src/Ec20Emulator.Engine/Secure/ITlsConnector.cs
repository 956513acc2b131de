namespace Ec20Emulator.Modem.Secure;

/// <summary>Makes TLS client sessions over transports the modem has already connected.</summary>
public interface ITlsConnector
{
    /// <summary>Shakes hands as a TLS client.</summary>
    /// <param name="transport">The connected transport. The session owns it from here on, also when the handshake fails.</param>
    /// <param name="settings">What may be negotiated and who is trusted.</param>
    /// <param name="cancellationToken">Bounds the handshake; the caller owns the clock.</param>
    /// <returns>The open session.</returns>
    /// <exception cref="TlsFailureException">The handshake failed; the message tells the story for the log.</exception>
    /// <exception cref="OperationCanceledException">The handshake was cancelled; the transport is closed.</exception>
    Task<ITlsSession> ConnectAsync(Stream transport, TlsClientSettings settings, CancellationToken cancellationToken);
}
