using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Tcp;

/// <summary>
/// Raw TCP: bytes as they are, never a telnet byte. Any number of clients may be connected; who is served is for
/// a port server to say.
/// </summary>
public sealed class TcpPortListener : IPortListener
{
    private readonly TcpAcceptor _acceptor;
    private readonly ILogger _logger;

    /// <summary>Binds and listens.</summary>
    /// <param name="endpoint">Address and port; port 0 lets the operating system choose.</param>
    /// <param name="logger">Where notes about clients go.</param>
    /// <param name="time">For the wait after a failed accept.</param>
    /// <exception cref="SocketException">The endpoint cannot be bound.</exception>
    public TcpPortListener(IPEndPoint endpoint, ILogger<TcpPortListener> logger, TimeProvider time)
    {
        _logger = logger;
        _acceptor = new TcpAcceptor(endpoint, logger, time);
    }

    /// <summary>The bound endpoint.</summary>
    public IPEndPoint EndPoint => _acceptor.EndPoint;

    /// <inheritdoc/>
    public string Uri => $"socket://{EndPoint}";

    /// <inheritdoc/>
    public async ValueTask<IPort?> AcceptAsync(CancellationToken cancellationToken) =>
        await _acceptor.AcceptAsync(cancellationToken).ConfigureAwait(false) is { } client ? new TcpPort(client, _logger) : null;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _acceptor.Dispose();
        return ValueTask.CompletedTask;
    }
}
