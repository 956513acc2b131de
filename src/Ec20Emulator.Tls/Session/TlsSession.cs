using System.Net.Sockets;
using System.Runtime.InteropServices;
using Ec20Emulator.Modem.Secure;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Tls.Session;

/// <summary>
/// An engine and its transport. The reader drives the transport, so nothing is read while nobody reads (ssl.md C5.5); whoever has
/// something to send takes the send turn, takes the engine's output and writes it outside the engine's lock.
/// </summary>
internal sealed class TlsSession(TlsEngine engine, Stream transport, ILogger logger) : ITlsSession
{
    private const int ReceiveSize = 32 * 1024;
    private const int SendSize = 64 * 1024;

    private readonly SemaphoreSlim _sendTurn = new(1, 1);
    private readonly byte[] _received = new byte[ReceiveSize];
    private byte[] _output = new byte[1024];
    private TlsFailureException? _sendFailure;
    private string? _description;
    private int _reading;
    private int _disposed;
    private bool _shutDown;

    /// <inheritdoc/>
    public string Description => _description ??= engine.Agreed;

    /// <summary>Exchanges messages until both Finished are verified.</summary>
    /// <exception cref="TlsFailureException">The handshake failed; an alert has been sent where one is due.</exception>
    public async Task ShakeHandsAsync(CancellationToken cancellationToken)
    {
        await SendHandshakeAsync(cancellationToken);
        while (!engine.IsOpen)
        {
            var count = await ReceiveAsync(cancellationToken);
            if (count > 0)
                engine.TakeCiphertext(_received, count);
            await SendHandshakeAsync(cancellationToken);
            if (engine.Failure is { } failure)
                throw failure;
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
                if (ReadPlaintext(buffer) is > 0 and var plain)
                    return plain;
                if (engine.Failure is { } failure)
                    throw FailureStory.Again(failure);
                if (engine.PeerHasClosed)
                    return 0;
                await ReadTransportAsync(cancellationToken);
            }
            return 0;
        }
        finally
        {
            Volatile.Write(ref _reading, 0);
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        await _sendTurn.WaitAsync(cancellationToken);
        try
        {
            if (_shutDown)
                throw new TlsFailureException(TlsFailure.Transport, "close_notify has been sent: nothing can be sent any more");
            for (int sent = 0, size; sent < data.Length; sent += size)
            {
                size = Math.Min(data.Length - sent, SendSize);
                var count = engine.Encrypt(data.Span.Slice(sent, size), ref _output);
                await SendAsync(count, cancellationToken);
            }
        }
        finally
        {
            _sendTurn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask ShutdownAsync(CancellationToken cancellationToken)
    {
        await _sendTurn.WaitAsync(cancellationToken);
        try
        {
            if (_shutDown || _disposed != 0)
                return;
            _shutDown = true;
            engine.QueueCloseNotify();
            await SendAsync(engine.TakeOutput(ref _output), cancellationToken);
            if (transport is NetworkStream { CanWrite: true } network)
                network.Socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception failed) when (failed is TlsFailureException or SocketException or ObjectDisposedException)
        {
            Log.ShutdownUnsent(logger, failed.Message);
        }
        finally
        {
            _sendTurn.Release();
        }
    }

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

    private int ReadPlaintext(Memory<byte> buffer)
    {
        if (MemoryMarshal.TryGetArray<byte>(buffer, out var array))
            return engine.ReadPlaintext(array.Array!, array.Offset, array.Count);
        var copy = new byte[Math.Min(buffer.Length, ReceiveSize)];
        var count = engine.ReadPlaintext(copy, 0, copy.Length);
        copy.AsSpan(0, count).CopyTo(buffer.Span);
        return count;
    }

    private async ValueTask ReadTransportAsync(CancellationToken cancellationToken)
    {
        var count = await ReceiveAsync(cancellationToken);
        if (count > 0)
            engine.TakeCiphertext(_received, count);
        if (engine.Failure is { } failure && _disposed == 0)
            Log.SessionFailed(logger, failure.Failure, failure.Message);
        if (engine.HasOutput)
            _ = AnswerAsync();
    }

    // Where sending fails, what failed before it counts, or what the server said before it closed.
    private async Task SendHandshakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendQueuedAsync(cancellationToken);
        }
        catch (TlsFailureException)
        {
            if (engine.Failure is null && await ReceiveAsync(cancellationToken) is > 0 and var count)
                engine.TakeCiphertext(_received, count);
            if (engine.Failure is null)
                throw;
        }
    }

    // Alerts the reader provoked: sent by whoever gets the send turn, never waited for by the reader.
    private async Task AnswerAsync()
    {
        try
        {
            await SendQueuedAsync(CancellationToken.None);
        }
        catch (Exception failed) when (failed is TlsFailureException or ObjectDisposedException)
        {
            Log.AnswerUnsent(logger, failed.Message);
        }
    }

    private async Task SendQueuedAsync(CancellationToken cancellationToken)
    {
        await _sendTurn.WaitAsync(cancellationToken);
        try
        {
            await SendAsync(engine.TakeOutput(ref _output), cancellationToken);
        }
        finally
        {
            _sendTurn.Release();
        }
    }

    private async ValueTask<int> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            var count = await transport.ReadAsync(_received, cancellationToken);
            if (count == 0)
                engine.EndOfTransport("the server ended the connection (FIN) without close_notify");
            return count;
        }
        catch (Exception failed) when (failed is IOException or SocketException or ObjectDisposedException)
        {
            engine.EndOfTransport(_disposed != 0 ? "the session was closed by this side" : "the connection failed: " + failed.Message, failed);
            return 0;
        }
    }

    private async ValueTask SendAsync(int count, CancellationToken cancellationToken)
    {
        if (_sendFailure is { } before)
            throw FailureStory.Again(before);
        if (count == 0)
            return;
        try
        {
            await transport.WriteAsync(_output.AsMemory(0, count), cancellationToken);
            await transport.FlushAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _sendFailure = new TlsFailureException(TlsFailure.Transport, "a write was cancelled in the middle of a record: nothing can be sent any more");
            throw;
        }
        catch (Exception failed) when (failed is IOException or SocketException or ObjectDisposedException)
        {
            _sendFailure = new TlsFailureException(TlsFailure.Transport, "sending failed: " + failed.Message, failed);
            throw _sendFailure;
        }
    }
}
