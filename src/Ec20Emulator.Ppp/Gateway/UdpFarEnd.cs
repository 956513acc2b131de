using System.Net;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Ppp.Udp;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ppp.Gateway;

/// <summary>
/// The socket of a UDP port of the host. Answers to what was sent to a name come from where that name led to; the host sees them come from
/// where it sent to.
/// </summary>
internal sealed class UdpFarEnd(
    UdpPort port, IDatagramSocket socket, Func<IPAddress, int, DialledTarget> targetOf, GatewayTurns turns, Action changed, ILogger log) : IUdpFarEnd
{
    private const int LargestDatagram = 65535;
    private const int MostWaiting = 32;
    private const int MostPeers = 64;

    private readonly CancellationTokenSource _ended = new();
    private readonly Queue<(byte[] Data, IPEndPoint To, NetworkTarget Target)> _waiting = [];
    private readonly List<(IPEndPoint Address, bool IsByName)> _peers = [];
    private byte[] _buffer = [];
    private bool _isSending;
    private bool _isClosed;

    public void Send(byte[] data, IPAddress address, int port)
    {
        if (_isClosed || _waiting.Count >= MostWaiting)
            return;
        var (target, isByName) = targetOf(address, port);
        var to = new IPEndPoint(address, port);
        _peers.RemoveAll(peer => peer.Address.Equals(to));
        if (_peers.Count == MostPeers)
            _peers.RemoveAt(0);
        _peers.Add((to, isByName));
        _waiting.Enqueue((data, to, target));
        SendOn();
    }

    public void ReceiveNext()
    {
        if (_isClosed)
            return;
        if (_buffer.Length == 0)
            _buffer = new byte[LargestDatagram];
        _ = Task.Run(ReceiveAsync, CancellationToken.None);
    }

    public void Close()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        _ = Task.Run(async () =>
        {
            await _ended.CancelAsync().ConfigureAwait(false);
            await socket.DisposeAsync().ConfigureAwait(false);
        }, CancellationToken.None);
    }

    private async Task ReceiveAsync()
    {
        while (true)
        {
            try
            {
                var (size, from) = await socket.ReceiveAsync(_buffer, _ended.Token).ConfigureAwait(false);
                var data = _buffer.AsSpan(0, size).ToArray();
                turns.Post(() => Received(data, from));
                return;
            }
            catch (NetworkException)
            {
                // Says that an earlier datagram could not be delivered; the next one may come all the same.
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Received(byte[] data, IPEndPoint from)
    {
        if (_isClosed)
            return;
        var seen = SeenBy(from);
        if (seen.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 != port.IsV6)
        {
            ReceiveNext();
            return;
        }
        port.Arrived(data, seen);
        changed();
    }

    /// <summary>The sender as the host knows it.</summary>
    private IPEndPoint SeenBy(IPEndPoint from)
    {
        if (_peers.Exists(peer => peer.Address.Equals(from)))
            return from;
        var named = _peers.FindLast(peer => peer.IsByName && peer.Address.Port == from.Port).Address;
        return named ?? (IPAddress.IsLoopback(from.Address) ? _peers.FindLast(peer => peer.IsByName).Address : null) ?? from;
    }

    private void SendOn()
    {
        if (_isSending || _isClosed || !_waiting.TryDequeue(out var next))
            return;
        _isSending = true;
        turns.Launch(async () =>
        {
            NetworkException? failure = null;
            try
            {
                await socket.SendAsync(next.Data, next.Target, _ended.Token).ConfigureAwait(false);
            }
            catch (NetworkException exception)
            {
                failure = exception;
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            turns.Post(() => Sent(next.To, failure));
        });
    }

    private void Sent(IPEndPoint to, NetworkException? failure)
    {
        _isSending = false;
        if (failure is not null && !_isClosed)
        {
            GatewayLog.NotSent(log, to.Address, to.Port, failure.Message);
            port.Undelivered(to, failure.Failure is NetworkFailure.Refused);
            changed();
        }
        SendOn();
    }
}
