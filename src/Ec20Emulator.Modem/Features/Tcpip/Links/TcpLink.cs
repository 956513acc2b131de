using System.Net;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Tcpip.Links;

/// <summary>A TCP connection, dialled or accepted.</summary>
internal sealed class TcpLink(INetworkConnection connection) : ISocketLink
{
    public IPEndPoint Remote => connection.RemoteEndPoint;

    public int LocalPort => connection.LocalPort;

    public bool IsDatagram => false;

    public long? Acknowledged => connection.AcknowledgedBytes;

    public async ValueTask WaitAsync(CancellationToken cancellationToken) =>
        _ = await connection.Stream.ReadAsync(Memory<byte>.Empty, cancellationToken).ConfigureAwait(false);

    public async ValueTask<LinkRead> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = await connection.Stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return new LinkRead(count, count == 0);
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, NetworkTarget? target, CancellationToken cancellationToken) =>
        connection.Stream.WriteAsync(data, cancellationToken);

    public ValueTask ShutdownAsync(CancellationToken cancellationToken)
    {
        connection.Shutdown();
        return ValueTask.CompletedTask;
    }

    public void Abort() => connection.Abort();

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
