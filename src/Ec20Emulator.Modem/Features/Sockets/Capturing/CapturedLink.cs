using System.Net;
using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Sockets.Capturing;

/// <summary>A link whose plain text goes into a capture too.</summary>
internal sealed class CapturedLink : ISocketLink
{
    private readonly ISocketLink _inner;
    private readonly SocketTrace _trace;

    /// <summary>Wraps a link.</summary>
    /// <param name="inner">The link.</param>
    /// <param name="capture">Where its text goes.</param>
    /// <param name="local">Address of the modem, if it has one.</param>
    public CapturedLink(ISocketLink inner, CaptureInterface capture, IPAddress? local)
    {
        _inner = inner;
        _trace = new SocketTrace(capture, local, inner.LocalPort, inner.IsDatagram ? null : inner.Remote);
    }

    public IPEndPoint Remote => _inner.Remote;

    public int LocalPort => _inner.LocalPort;

    public bool IsDatagram => _inner.IsDatagram;

    public bool Listens => _inner.Listens;

    public long? Acknowledged => _inner.Acknowledged;

    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _inner.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !IsDatagram)
        {
            _trace.Reset(CaptureDirection.Inbound);
            throw;
        }
    }

    public async ValueTask<LinkRead> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        LinkRead read;
        try
        {
            read = await _inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !IsDatagram)
        {
            _trace.Reset(CaptureDirection.Inbound);
            throw;
        }
        var data = buffer.Span[..read.Count];
        if (IsDatagram && !read.IsEnd)
            _trace.Datagram(CaptureDirection.Inbound, read.From ?? Remote, data);
        else if (!IsDatagram && read.IsEnd)
            _trace.Finish(CaptureDirection.Inbound);
        else if (!IsDatagram)
            _trace.Stream(CaptureDirection.Inbound, data);
        return read;
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, NetworkTarget? target, CancellationToken cancellationToken)
    {
        if (IsDatagram)
            _trace.Datagram(CaptureDirection.Outbound, AddressOf(target), data.Span);
        else
            _trace.Stream(CaptureDirection.Outbound, data.Span);
        await _inner.WriteAsync(data, target, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask ShutdownAsync(CancellationToken cancellationToken)
    {
        if (!IsDatagram)
            _trace.Finish(CaptureDirection.Outbound);
        await _inner.ShutdownAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Abort()
    {
        if (!IsDatagram)
            _trace.Reset(CaptureDirection.Outbound);
        _inner.Abort();
    }

    public ValueTask DisposeAsync() => _inner.DisposeAsync();

    private IPEndPoint AddressOf(NetworkTarget? target) =>
        target is not null && IPAddress.TryParse(target.Host, out var address) ? new IPEndPoint(address, target.Port) : Remote;
}
