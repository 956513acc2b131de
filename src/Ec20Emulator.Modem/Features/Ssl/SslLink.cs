using System.Net;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>A TLS session over TCP, or a DTLS session over UDP.</summary>
internal sealed class SslLink(INetworkConnection connection, ITlsSession session, bool isDatagram) : ISocketLink
{
    public IPEndPoint Remote => connection.RemoteEndPoint;

    public int LocalPort => connection.LocalPort;

    public bool IsDatagram => isDatagram;

    public ValueTask WaitAsync(CancellationToken cancellationToken) => session.WaitAsync(cancellationToken);

    public async ValueTask<LinkRead> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = await session.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return new LinkRead(count, count == 0);
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, NetworkTarget? target, CancellationToken cancellationToken) =>
        session.WriteAsync(data, cancellationToken);

    public async ValueTask ShutdownAsync(CancellationToken cancellationToken)
    {
        await session.ShutdownAsync(cancellationToken).ConfigureAwait(false);
        connection.Shutdown();
    }

    public void Abort() => connection.Abort();

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }
}
