using System.Net;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>What a socket is joined to: TCP, TLS over TCP, or UDP. Used off the mailbox; one read and one write at a time.</summary>
internal interface ISocketLink : IAsyncDisposable
{
    /// <summary>The peer as the host dialled it; the local address for a UDP service.</summary>
    IPEndPoint Remote { get; }

    /// <summary>The true local port.</summary>
    int LocalPort { get; }

    /// <summary>True where each read and write is one datagram.</summary>
    bool IsDatagram { get; }

    /// <summary>True for a listener, which carries no data itself.</summary>
    bool Listens => false;

    /// <summary>Bytes of the stream the peer has acknowledged; null where nobody tells.</summary>
    long? Acknowledged => null;

    /// <summary>Waits, without a buffer, until a read may have something to give, or an end to tell. It may complete too early.</summary>
    ValueTask WaitAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Reads; nothing is taken from the network while nobody reads.</summary>
    ValueTask<LinkRead> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>Writes; completes when the network has taken it.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="target">Where to, for a UDP service; null = the peer.</param>
    /// <param name="cancellationToken">Ends the wait and the link.</param>
    ValueTask WriteAsync(ReadOnlyMemory<byte> data, NetworkTarget? target, CancellationToken cancellationToken);

    /// <summary>Says goodbye: close_notify, FIN. Reading goes on.</summary>
    ValueTask ShutdownAsync(CancellationToken cancellationToken);

    /// <summary>Makes disposal reset the connection.</summary>
    void Abort();
}

/// <summary>What a read brought.</summary>
/// <param name="Count">Bytes read.</param>
/// <param name="IsEnd">True where the peer ended the connection in order.</param>
/// <param name="From">Sender of a datagram.</param>
internal readonly record struct LinkRead(int Count, bool IsEnd = false, IPEndPoint? From = null);
