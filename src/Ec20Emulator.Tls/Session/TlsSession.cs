using System.Net.Sockets;
using Ec20Emulator.Modem.Secure;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Tls.Session;

/// <summary>
/// An engine and its transport. The reader drives the transport, so nothing is read while nobody reads (ssl.md C5.5).
/// </summary>
internal sealed class TlsSession(TlsEngine engine, Stream transport, ILogger logger) : ITlsSession
{
    private readonly TlsSender _sender = new(engine, transport, logger);
    private readonly ReceiveBuffer _received = new(transport);
    private string? _description;
    private int _reading;
    private bool _isFailureTold;
    private int _disposed;

    /// <inheritdoc/>
    public string Description => _description ??= engine.Agreed;

    /// <summary>Exchanges messages until both Finished are verified.</summary>
    /// <exception cref="TlsFailureException">The handshake failed; an alert has been sent where one is due.</exception>
    public async Task ShakeHandsAsync(CancellationToken cancellationToken)
    {
        await SendHandshakeAsync(cancellationToken);
        while (!engine.IsOpen)
        {
            await ReceiveAsync(cancellationToken);
            engine.Advance(_received);
            await SendHandshakeAsync(cancellationToken);
            if (engine.Failure is { } failure)
                throw failure;
        }
    }

    /// <inheritdoc/>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (engine.Failure is not null || engine.PeerHasClosed)
            return;
        try
        {
            await _received.WaitAsync(cancellationToken);
        }
        catch (Exception failed) when (failed is IOException or SocketException or ObjectDisposedException)
        {
            TransportFailed(failed);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _reading, 1) != 0)
            throw new InvalidOperationException("another read is pending: one reader at a time");
        try
        {
            while (buffer.Length > 0)
            {
                var count = engine.Read(_received, buffer.Span, out var hasOutput);
                if (hasOutput)
                    _ = AnswerAsync();
                if (count > 0)
                    return count;
                if (engine.Failure is { } failure)
                    throw Tell(failure);
                if (engine.PeerHasClosed)
                    return 0;
                await ReceiveAsync(cancellationToken);
            }
            return 0;
        }
        finally
        {
            Volatile.Write(ref _reading, 0);
        }
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) => _sender.WriteAsync(data, cancellationToken);

    /// <inheritdoc/>
    public ValueTask ShutdownAsync(CancellationToken cancellationToken) => _sender.ShutdownAsync(() => _disposed != 0, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        try
        {
            await transport.DisposeAsync();
        }
        catch (Exception failed) when (failed is IOException or SocketException)
        {
            Log.TransportCloseFailed(logger, failed.Message);
        }
        engine.Dispose();
    }

    private TlsFailureException Tell(TlsFailureException failure)
    {
        if (!_isFailureTold && _disposed == 0)
            Log.SessionFailed(logger, failure.Failure, failure.Message);
        _isFailureTold = true;
        return FailureStory.Again(failure);
    }

    // Where sending fails, what failed before it counts, or what the server said before it closed.
    private async Task SendHandshakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _sender.SendQueuedAsync(cancellationToken);
        }
        catch (TlsFailureException)
        {
            if (engine.Failure is null)
            {
                await ReceiveAsync(cancellationToken);
                engine.Advance(_received);
            }
            if (engine.Failure is null)
                throw;
        }
    }

    // Alerts the reader provoked: sent by whoever gets the send turn, never waited for by the reader.
    private async Task AnswerAsync()
    {
        try
        {
            await _sender.SendQueuedAsync(CancellationToken.None);
        }
        catch (Exception failed) when (failed is TlsFailureException or ObjectDisposedException)
        {
            Log.AnswerUnsent(logger, failed.Message);
        }
    }

    private async ValueTask ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await _received.ReceiveAsync(cancellationToken) == 0)
                engine.EndOfTransport("the server ended the connection (FIN) without close_notify");
        }
        catch (Exception failed) when (failed is IOException or SocketException or ObjectDisposedException)
        {
            TransportFailed(failed);
        }
    }

    private void TransportFailed(Exception failed) =>
        engine.EndOfTransport(_disposed != 0 ? "the session was closed by this side" : "the connection failed: " + failed.Message, failed);
}
