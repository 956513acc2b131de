using System.Net;

namespace Ec20Emulator.Modem.Networking;

/// <summary>An established TCP connection.</summary>
public interface INetworkConnection : IAsyncDisposable
{
    /// <summary>
    /// The byte stream; a reset by the peer surfaces as <see cref="IOException"/>. Disposing the connection closes it, and resets it where input is
    /// unread: to deliver everything, call <see cref="Shutdown"/> and read to the end first.
    /// </summary>
    Stream Stream { get; }

    /// <summary>The remote endpoint as the host software sees it: the address dialled (a name resolved), the port dialled.</summary>
    IPEndPoint RemoteEndPoint { get; }

    /// <summary>The true local port, 1-65535.</summary>
    int LocalPort { get; }

    /// <summary>The true local address; null where nobody tells.</summary>
    IPAddress? LocalAddress => null;

    /// <summary>Bytes of this side the peer's TCP has acknowledged; null where the operating system does not tell.</summary>
    long? AcknowledgedBytes => null;

    /// <summary>Sends FIN; reading goes on until the peer closes too.</summary>
    void Shutdown();

    /// <summary>Makes disposal reset the connection (RST) instead of closing it in order.</summary>
    void Abort();
}

/// <summary>A listening TCP socket.</summary>
public interface INetworkListener : IAsyncDisposable
{
    /// <summary>Waits for the next connection; null once the listener is disposed.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<INetworkConnection?> AcceptAsync(CancellationToken cancellationToken);
}

/// <summary>A bound UDP socket.</summary>
public interface IDatagramSocket : IAsyncDisposable
{
    /// <summary>The true local port, 1-65535.</summary>
    int LocalPort { get; }

    /// <summary>Sends one datagram; maps and policy apply to the target.</summary>
    /// <param name="data">Payload, 0-65507 bytes.</param>
    /// <param name="target">Where to.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetworkException">Name, policy or unreachable.</exception>
    ValueTask SendAsync(ReadOnlyMemory<byte> data, NetworkTarget target, CancellationToken cancellationToken);

    /// <summary>Receives one datagram, whole; what does not fit the buffer is lost, so offer 65535 bytes. One receiver at a time; cancelling loses nothing.</summary>
    /// <param name="buffer">Where the payload goes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Size and sender; a sender that is the target of a map is shown as the address that was dialled.</returns>
    /// <exception cref="ObjectDisposedException">The socket is disposed, also while waiting.</exception>
    ValueTask<(int Size, IPEndPoint From)> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken);
}
