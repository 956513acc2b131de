using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.Modem.Networking.Sockets;

/// <summary>A TCP connection of the operating system.</summary>
internal sealed class OsConnection : INetworkConnection
{
    private readonly Socket _socket;
    private readonly LocalPortHold? _hold;
    private readonly long? _acknowledgedAtStart;
    private volatile bool _isAborted;
    private int _disposed;

    /// <summary>Wraps a connected socket.</summary>
    /// <param name="socket">Owned from now on.</param>
    /// <param name="shown">Remote end as the host software sees it.</param>
    /// <param name="hold">The local port asked for, given back at disposal.</param>
    public OsConnection(Socket socket, IPEndPoint shown, LocalPortHold? hold = null)
    {
        _socket = socket;
        _hold = hold;
        RemoteEndPoint = shown;
        var local = (IPEndPoint)socket.LocalEndPoint!;
        (LocalAddress, LocalPort) = (local.Address, local.Port);
        Stream = new NetworkStream(socket, ownsSocket: false);
        _acknowledgedAtStart = TcpAcknowledgement.Of(socket);
    }

    /// <inheritdoc/>
    public Stream Stream { get; }

    /// <inheritdoc/>
    public IPEndPoint RemoteEndPoint { get; }

    /// <inheritdoc/>
    public int LocalPort { get; }

    /// <inheritdoc/>
    public IPAddress? LocalAddress { get; }

    /// <inheritdoc/>
    public long? AcknowledgedBytes => TcpAcknowledgement.Of(_socket) - _acknowledgedAtStart;

    /// <inheritdoc/>
    public void Shutdown()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The peer has reset the connection, or it is closed here: there is nobody to tell.
        }
    }

    /// <inheritdoc/>
    public void Abort() => _isAborted = true;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await Stream.DisposeAsync();
        // Dispose alone sends FIN first, and the peer may take the end for an orderly one before the reset reaches it.
        if (_isAborted)
            _socket.Close(0);
        else
            _socket.Dispose();
        _hold?.Release();
    }
}
