using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Networking.Names;

namespace Ec20Emulator.Modem.Networking.Sockets;

/// <summary>A UDP socket of the operating system: one port number, IPv4 and, where the computer has it, IPv6. One receiver at a time.</summary>
internal sealed class OsDatagramSocket : IDatagramSocket
{
    private const int AutomaticPortTries = 16;

    private readonly FamilySocket _v4;
    private readonly FamilySocket? _v6;
    private readonly RouteFinder _routes;
    private readonly DatagramPeers _peers;
    private Task? _arrival;
    private bool _v6First;
    private Named? _lastNamed;
    private int _disposed;

    private OsDatagramSocket(FamilySocket v4, FamilySocket? v6, RouteFinder routes, DatagramPeers peers)
    {
        _v4 = v4;
        _v6 = v6;
        _routes = routes;
        _peers = peers;
    }

    /// <inheritdoc/>
    public int LocalPort => _v4.LocalPort;

    /// <summary>Binds.</summary>
    /// <param name="port">Local port, 0 = automatic.</param>
    /// <param name="loopbackOnly">Binds the loopback addresses instead of all.</param>
    /// <param name="routes">Maps, names and policy.</param>
    /// <param name="peers">Who is heard, and how shown.</param>
    /// <exception cref="NetworkException">Port taken or not permitted, or no socket left.</exception>
    public static OsDatagramSocket Bind(int port, bool loopbackOnly, RouteFinder routes, DatagramPeers peers)
    {
        for (var tries = 1; ; tries++)
        {
            FamilySocket? v4 = null;
            try
            {
                v4 = FamilySocket.Bind(loopbackOnly ? IPAddress.Loopback : IPAddress.Any, port);
                return new OsDatagramSocket(v4, BindV6(loopbackOnly ? IPAddress.IPv6Loopback : IPAddress.IPv6Any, v4.LocalPort), routes, peers);
            }
            catch (SocketException failure)
            {
                v4?.Dispose();
                if (port != 0 || v4 is null || failure.SocketErrorCode != SocketError.AddressAlreadyInUse || tries == AutomaticPortTries)
                    throw SocketFailures.Binding(failure, $"bind UDP port {port}");
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> data, NetworkTarget target, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        var route = await RouteToAsync(target, cancellationToken);
        var socket = route.Actual.AddressFamily == AddressFamily.InterNetworkV6 ? _v6 : _v4;
        if (socket is null)
            throw new NetworkException(NetworkFailure.Unreachable, $"cannot send to {route}: this computer has no IPv6");
        _peers.Remember(route);
        try
        {
            await socket.SendAsync(data, route.Actual, cancellationToken);
        }
        catch (SocketException failure)
        {
            throw SocketFailures.Reaching(failure, $"send {data.Length} bytes to {route}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask<(int Size, IPEndPoint From)> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ObjectDisposedException.ThrowIf(_disposed != 0, this);
            _arrival ??= NextArrival();
            if (!_arrival.IsCompleted)
                await _arrival.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_arrival.IsCompleted)
                continue;
            _arrival = null;
            try
            {
                var (size, from) = Ready().Take(buffer);
                if (_peers.Recognise(from) is { } shown)
                    return (size, shown);
            }
            catch (SocketException) when (_disposed != 0)
            {
                throw new ObjectDisposedException(nameof(OsDatagramSocket));
            }
            catch (SocketException failure) when (IsAboutAnEarlierSend(failure.SocketErrorCode))
            {
                // UDP has no connection to lose: an ICMP message about an earlier datagram is not the end of receiving.
            }
            catch (SocketException failure)
            {
                throw SocketFailures.Reaching(failure, $"receive on UDP port {LocalPort}");
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _v4.Dispose();
            _v6?.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private static FamilySocket? BindV6(IPAddress address, int port)
    {
        if (!Socket.OSSupportsIPv6)
            return null;
        try
        {
            return FamilySocket.Bind(address, port);
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.AddressFamilyNotSupported or SocketError.AddressNotAvailable)
        {
            return null;
        }
    }

    private static bool IsAboutAnEarlierSend(SocketError error) =>
        error is SocketError.ConnectionReset or SocketError.ConnectionRefused or SocketError.MessageSize
            or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkReset;

    // The family that was not served last goes first, so that neither can starve the other.
    private FamilySocket Ready()
    {
        if (_v6 is null)
            return _v4;
        var (first, second) = _v6First ? (_v6, _v4) : (_v4, _v6);
        var ready = first.Arrival().IsCompleted ? first : second;
        _v6First = ready == _v4;
        return ready;
    }

    private Task NextArrival() => _v6 is null ? _v4.Arrival() : Task.WhenAny(_v4.Arrival(), _v6.Arrival());

    // A name is looked up once per socket as long as it is dialled again and again, not once per datagram.
    private async ValueTask<Route> RouteToAsync(NetworkTarget target, CancellationToken cancellationToken)
    {
        if (_routes.IsMapped(target) || AddressLiteral.TryParse(target.Host, out _))
            return (await _routes.FindAsync(target, cancellationToken))[0];
        if (_lastNamed is { } last && last.Port == target.Port && last.Host == target.Host)
            return last.Route;
        var route = (await _routes.FindAsync(target, cancellationToken))[0];
        _lastNamed = new Named(target.Host, target.Port, route);
        return route;
    }

    private sealed record Named(string Host, int Port, Route Route);
}
