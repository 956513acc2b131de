using System.Net;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Networking;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Tcpip.Links;

/// <summary>What the two kinds of UDP sockets share: each read and write is one datagram.</summary>
internal abstract class DatagramLink(IDatagramSocket socket, ILogger log) : ISocketLink
{
    private readonly CancellationTokenSource _goodbye = new();

    public abstract IPEndPoint Remote { get; }

    public int LocalPort => socket.LocalPort;

    public bool IsDatagram => true;

    public async ValueTask<LinkRead> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_goodbye.Token, cancellationToken);
        try
        {
            while (true)
            {
                var (size, from) = await socket.ReceiveAsync(buffer, either.Token).ConfigureAwait(false);
                if (Hears(from))
                    return new LinkRead(size, From: Show(from));
                TcpIpLog.StrangerIgnored(log, size, from, LocalPort);
            }
        }
        catch (OperationCanceledException) when (_goodbye.IsCancellationRequested)
        {
            // UDP has no goodbye of the peer to wait for.
            return new LinkRead(0, IsEnd: true);
        }
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, NetworkTarget? target, CancellationToken cancellationToken)
    {
        var to = TargetOf(target);
        try
        {
            await socket.SendAsync(data, to, cancellationToken).ConfigureAwait(false);
        }
        catch (NetworkException failure)
        {
            // The network loses datagrams without a word; only the log tells.
            TcpIpLog.DatagramLost(log, data.Length, to.Host, to.Port, failure.Message);
        }
    }

    public async ValueTask ShutdownAsync(CancellationToken cancellationToken) => await _goodbye.CancelAsync().ConfigureAwait(false);

    public void Abort()
    {
        // There is no connection to reset.
    }

    public ValueTask DisposeAsync() => socket.DisposeAsync();

    /// <summary>Where a datagram of the host goes.</summary>
    protected abstract NetworkTarget TargetOf(NetworkTarget? given);

    /// <summary>Whether a sender is heard.</summary>
    protected abstract bool Hears(IPEndPoint sender);

    /// <summary>The sender as the host is told of it; null = not at all.</summary>
    protected abstract IPEndPoint? Show(IPEndPoint sender);
}
