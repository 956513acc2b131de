using System.Net;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Tcpip.Listening;

/// <summary>A "TCP LISTENER": carries no data of its own.</summary>
/// <param name="listener">The listening socket.</param>
/// <param name="own">The address of the context, as AT+QISTATE prints it.</param>
/// <param name="port">The local port, 1-65535.</param>
internal sealed class ListenerLink(INetworkListener listener, IPAddress own, int port) : ISocketLink
{
    public IPEndPoint Remote { get; } = new(own, 0);

    public int LocalPort => port;

    public bool IsDatagram => false;

    public bool Listens => true;

    /// <summary>Where connections come from.</summary>
    public INetworkListener Listener => listener;

    public ValueTask<LinkRead> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("a listener carries no data");

    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, NetworkTarget? target, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("a listener carries no data");

    public ValueTask ShutdownAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public void Abort()
    {
        // Nobody is connected to the listener itself.
    }

    public ValueTask DisposeAsync() => listener.DisposeAsync();
}
