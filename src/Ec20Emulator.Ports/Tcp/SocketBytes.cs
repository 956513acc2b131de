using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Ec20Emulator.Ports.Tcp;

/// <summary>The bytes of one TCP connection under the rules of <see cref="IPort"/>: errors are an orderly end, never an exception.</summary>
internal sealed class SocketBytes : IDisposable
{
    private readonly Socket _socket;
    private ReaderThread? _thread;
    private bool _isThreadSought;
    private volatile bool _gone;

    internal SocketBytes(Socket socket)
    {
        _socket = socket;
        Peer = socket.RemoteEndPoint?.ToString() ?? "unknown";
    }

    /// <summary>Address and port of the DTE.</summary>
    internal string Peer { get; }

    /// <summary>Reads at least 1 byte; 0 when the connection is over.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_gone)
            return 0;
        try
        {
            return Thread() is { } thread
                ? await thread.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)
                : await _socket.ReceiveAsync(buffer, SocketFlags.None, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            _gone = true;
            return 0;
        }
    }

    /// <summary>Sought once, at the first read: a connection that is turned away needs none.</summary>
    private ReaderThread? Thread()
    {
        if (!_isThreadSought)
        {
            _isThreadSought = true;
            _thread = ReaderThread.TryStart(_socket);
        }
        return _thread;
    }

    /// <summary>Sends everything; false, with the rest dropped, when the connection is over.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        try
        {
            while (!_gone && !data.IsEmpty)
                data = data[await _socket.SendAsync(data, SocketFlags.None, cancellationToken).ConfigureAwait(false)..];
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            _gone = true;
        }

        return !_gone;
    }

    /// <summary>Closes the connection; what has been sent still reaches the DTE.</summary>
    public void Dispose()
    {
        _gone = true;
        _thread?.Dispose();
        try
        {
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // the DTE was faster
        }

        _socket.Dispose();
    }
}
