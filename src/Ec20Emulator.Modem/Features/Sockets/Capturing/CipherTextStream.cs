using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Sockets.Capturing;

/// <summary>The transport under a TLS session, whose bytes go into a capture too.</summary>
internal sealed class CipherTextStream : Stream
{
    private readonly Stream _inner;
    private readonly SocketTrace _trace;
    private readonly INetworkConnection _connection;
    private readonly bool _isDatagram;

    private CipherTextStream(INetworkConnection connection, CaptureInterface capture, bool isDatagram)
    {
        (_inner, _connection, _isDatagram) = (connection.Stream, connection, isDatagram);
        _trace = new SocketTrace(capture, connection.LocalAddress, connection.LocalPort, isDatagram ? null : connection.RemoteEndPoint);
    }

    /// <inheritdoc/>
    public override bool CanRead => _inner.CanRead;

    /// <inheritdoc/>
    public override bool CanWrite => _inner.CanWrite;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <summary>Not supported.</summary>
    public override long Length => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The transport of a connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="capture">Where its bytes go.</param>
    /// <param name="isDatagram">True where each read and write is a datagram.</param>
    public static CipherTextStream Over(INetworkConnection connection, CaptureBuffer capture, bool isDatagram) =>
        new(connection, capture.InterfaceOf(LinkType.RawIp, CaptureBuffer.CipherText), isDatagram);

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Note(CaptureDirection.Inbound, buffer, await _inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Note(CaptureDirection.Inbound, buffer.AsMemory(offset), _inner.Read(buffer, offset, count));

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Note(CaptureDirection.Outbound, buffer, buffer.Length);
        return _inner.WriteAsync(buffer, cancellationToken);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Note(CaptureDirection.Outbound, buffer.AsMemory(offset), count);
        _inner.Write(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => _inner.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override void Flush() => _inner.Flush();

    /// <summary>Not supported.</summary>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    private int Note(CaptureDirection direction, ReadOnlyMemory<byte> buffer, int count)
    {
        if (_isDatagram)
            _trace.Datagram(direction, _connection.RemoteEndPoint, buffer.Span[..count]);
        else if (count == 0)
            _trace.Finish(direction);
        else
            _trace.Stream(direction, buffer.Span[..count]);
        return count;
    }
}
