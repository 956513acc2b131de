using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Networking.Names;

namespace Ec20Emulator.Modem.Networking.Sockets;

/// <summary>Connects TCP sockets: the routes in turn until one answers.</summary>
internal static class TcpConnector
{
    /// <summary>Connects.</summary>
    /// <param name="routes">At least one.</param>
    /// <param name="localPort">Local port, 0 = automatic.</param>
    /// <param name="hold">Given back when the connection closes.</param>
    /// <param name="tune">Sets the options of each socket before it connects.</param>
    /// <param name="cancellationToken">Bounds the attempt.</param>
    /// <exception cref="NetworkException">What became of the first route.</exception>
    public static async Task<OsConnection> ConnectAsync(IReadOnlyList<Route> routes, int localPort, LocalPortHold hold, Action<Socket> tune, CancellationToken cancellationToken)
    {
        NetworkException? first = null;
        foreach (var route in routes)
        {
            try
            {
                return new OsConnection(await ConnectAsync(route, localPort, tune, cancellationToken), route.Shown, hold);
            }
            catch (NetworkException failure)
            {
                first ??= failure;
            }
        }

        throw first!;
    }

    private static async Task<Socket> ConnectAsync(Route route, int localPort, Action<Socket> tune, CancellationToken cancellationToken)
    {
        var socket = Open(route.Actual.AddressFamily);
        try
        {
            tune(socket);
            if (localPort != 0)
                Bind(socket, localPort);
            await socket.ConnectAsync(route.Actual, cancellationToken);
            if (Equals(socket.LocalEndPoint, socket.RemoteEndPoint))
            {
                // On loopback the port chosen for us can be the very port we dial: TCP then connects to itself.
                socket.LingerState = new LingerOption(true, 0);
                throw new NetworkException(NetworkFailure.Refused, $"cannot connect to {route}: nobody listens there");
            }

            return socket;
        }
        catch (SocketException failure)
        {
            socket.Dispose();
            if (failure.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressAlreadyInUse)
                throw Exhausted(failure, route, localPort);
            throw SocketFailures.Reaching(failure, $"connect to {route}");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static Socket Open(AddressFamily family)
    {
        try
        {
            return new Socket(family, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        }
        catch (SocketException failure)
        {
            throw SocketFailures.Reaching(failure, "open a TCP socket");
        }
    }

    private static void Bind(Socket socket, int localPort)
    {
        try
        {
            socket.Bind(new IPEndPoint(socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, localPort));
        }
        catch (SocketException failure)
        {
            throw SocketFailures.Binding(failure, $"use local TCP port {localPort}");
        }
    }

    // With a port of our own the pair of ends is in use already; without one every automatic port is.
    private static NetworkException Exhausted(SocketException failure, Route route, int localPort) => localPort != 0
        ? new NetworkException(NetworkFailure.LocalPortTaken, $"local TCP port {localPort} is in use towards {route}: {failure.Message}", failure)
        : new NetworkException(NetworkFailure.NoResources, $"no local port is left to connect to {route}: {failure.Message}", failure);
}
