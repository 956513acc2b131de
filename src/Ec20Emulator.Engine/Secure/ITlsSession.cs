namespace Ec20Emulator.Modem.Secure;

/// <summary>An open TLS session. One reader and one writer may be active at the same time.</summary>
public interface ITlsSession : IAsyncDisposable
{
    /// <summary>What was negotiated, for the log: version, cipher suite, peer certificate.</summary>
    string Description { get; }

    /// <summary>
    /// Waits, without a buffer, until <see cref="ReadAsync"/> may have something to give, or a failure to tell. It may complete too early.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; the session stays usable.</param>
    ValueTask WaitAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Reads application data. Nothing is read from the transport while nobody reads here, so TCP holds the peer back.</summary>
    /// <param name="buffer">Where the plaintext goes.</param>
    /// <param name="cancellationToken">Ends the wait; the session stays usable.</param>
    /// <returns>The number of bytes; 0 after the peer's close_notify.</returns>
    /// <exception cref="TlsFailureException">A record does not verify, an alert came, or the transport ended without close_notify.</exception>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>Sends application data; completes when the transport has taken it.</summary>
    /// <param name="data">The plaintext.</param>
    /// <param name="cancellationToken">Ends the wait and with it the session.</param>
    /// <exception cref="TlsFailureException">The session or the transport has failed.</exception>
    ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);

    /// <summary>Sends close_notify and half-closes the transport; reading goes on until the peer closes too. Harmless on a failed session.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask ShutdownAsync(CancellationToken cancellationToken);
}
