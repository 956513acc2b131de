using System.Buffers;
using System.Net.Sockets;
using Ec20Emulator.Modem.Secure;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Tls.Session;

/// <summary>
/// The sending half of a session: whoever has something to send takes the turn, takes the engine's output and writes it outside the
/// engine's lock. After a failure, and after close_notify, nothing is sent any more.
/// </summary>
internal sealed class TlsSender(TlsEngine engine, Stream transport, ILogger logger)
{
    private const int SendSize = 64 * 1024;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private TlsFailureException? _failure;
    private bool _isShutDown;

    /// <summary>Encrypts and writes; completes when the transport has taken it.</summary>
    /// <exception cref="TlsFailureException">Sending fails, has failed, or close_notify has been sent.</exception>
    internal async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_isShutDown)
                throw new TlsFailureException(TlsFailure.Transport, "close_notify has been sent: nothing can be sent any more");
            for (int sent = 0, size; sent < data.Length; sent += size)
            {
                size = Math.Min(data.Length - sent, SendSize);
                await SendAsync(engine.Encrypt(data.Span.Slice(sent, size)), cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes what the engine has to say by itself: handshake messages and alerts.</summary>
    /// <exception cref="TlsFailureException">Sending fails, or has failed.</exception>
    internal async Task SendQueuedAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await SendAsync(engine.TakeOutput(), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Sends close_notify and FIN, once; that the peer is gone already is no failure.</summary>
    /// <param name="isDisposed">Tells, once it is this one's turn, that the session has been disposed: nothing is sent then.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async ValueTask ShutdownAsync(Func<bool> isDisposed, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_isShutDown || isDisposed())
                return;
            _isShutDown = true;
            engine.QueueCloseNotify();
            await SendAsync(engine.TakeOutput(), cancellationToken);
            if (transport is NetworkStream { CanWrite: true } network)
                network.Socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception failed) when (failed is TlsFailureException or SocketException or ObjectDisposedException)
        {
            Log.ShutdownUnsent(logger, failed.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask SendAsync(ArraySegment<byte> rented, CancellationToken cancellationToken)
    {
        try
        {
            if (_failure is { } before)
                throw FailureStory.Again(before);
            if (rented.Count == 0)
                return;
            await transport.WriteAsync(rented, cancellationToken);
            await transport.FlushAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _failure = new TlsFailureException(TlsFailure.Transport, "a write was cancelled in the middle of a record: nothing can be sent any more");
            throw;
        }
        catch (Exception failed) when (failed is IOException or SocketException or ObjectDisposedException)
        {
            _failure = new TlsFailureException(TlsFailure.Transport, "sending failed: " + failed.Message, failed);
            throw _failure;
        }
        finally
        {
            if (rented.Count > 0)
                ArrayPool<byte>.Shared.Return(rented.Array!);
        }
    }
}
