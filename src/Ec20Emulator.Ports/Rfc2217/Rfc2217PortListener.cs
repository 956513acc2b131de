using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Ports.Tcp;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>
/// An RFC 2217 access server: TCP with telnet negotiation, line settings, DTR and RTS in, DCD, RI, DSR and CTS out.
/// </summary>
/// <remarks>
/// Where the standards leave room, or clients do not follow them:
/// <list type="bullet">
/// <item>BINARY is offered both ways at once. Until a client answers, its bytes are taken as they are; once it refuses, CR NUL from it is
/// CR (RFC 854). Towards the client a CR never gets a NUL: telnet clients show CR and what follows all the same, while microcom, which
/// doubles 0xFF but refuses the very options it asks for, would take the NUL as data.</item>
/// <item>FLOWCONTROL-SUSPEND holds data and notifications. Answers still go out: held back, they would make a client that asks wait in vain,
/// and would have to be stored without a bound.</item>
/// <item>DTR and RTS count as asserted until the client says otherwise.</item>
/// <item>A sub-negotiation interrupted by another telnet command is dropped; the command counts. One over 256 bytes is skipped.</item>
/// <item>An event of a line is raised once the data before it has been read, and its request is answered after that.</item>
/// </list>
/// </remarks>
public sealed class Rfc2217PortListener : IPortListener
{
    private readonly TcpAcceptor _acceptor;
    private readonly ILogger _logger;
    private readonly LineSettings _initial;

    /// <summary>Binds and listens.</summary>
    /// <param name="endpoint">Address and port; port 0 lets the operating system choose.</param>
    /// <param name="logger">Where notes about clients go, at most one per client and kind.</param>
    /// <param name="time">For the wait after a failed accept.</param>
    /// <param name="initial">Line settings until the client sets others; default 115200 8N1.</param>
    /// <exception cref="SocketException">The endpoint cannot be bound.</exception>
    public Rfc2217PortListener(IPEndPoint endpoint, ILogger<Rfc2217PortListener> logger, TimeProvider time, LineSettings? initial = null)
    {
        _logger = logger;
        _initial = initial ?? new LineSettings(115200);
        _acceptor = new TcpAcceptor(endpoint, logger, time);
    }

    /// <summary>The bound endpoint.</summary>
    public IPEndPoint EndPoint => _acceptor.EndPoint;

    /// <inheritdoc/>
    public string Uri => $"rfc2217://{EndPoint}";

    /// <inheritdoc/>
    public async ValueTask<IPort?> AcceptAsync(CancellationToken cancellationToken) =>
        await _acceptor.AcceptAsync(cancellationToken).ConfigureAwait(false) is { } client ? new Rfc2217Port(client, _initial, _logger) : null;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _acceptor.Dispose();
        return ValueTask.CompletedTask;
    }
}
