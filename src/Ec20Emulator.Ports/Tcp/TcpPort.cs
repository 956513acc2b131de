using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Tcp;

/// <summary>One DTE on a raw TCP connection: bytes as they are, no lines.</summary>
internal sealed partial class TcpPort(Socket socket, ILogger logger) : IPort
{
    private readonly SocketBytes _bytes = new(socket);
    private TelnetSniffer _sniffer;

    /// <summary>Never raised: TCP has no lines.</summary>
    public event Action<DteLines>? DteLinesChanged { add { } remove { } }

    /// <summary>Never raised: TCP has no line settings.</summary>
    public event Action<LineSettings>? LineSettingsChanged { add { } remove { } }

    public string Description => $"tcp {_bytes.Peer}";

    public DteLines DteLines => DteLines.Dtr | DteLines.Rts;

    public LineSettings? LineSettings => null;

    public void SetDceLines(DceLines lines)
    {
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = await _bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (_sniffer.Look(buffer.Span[..count]))
            TelnetOnRawPort(logger, Description);
        return count;
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        await _bytes.WriteAsync(data, cancellationToken).ConfigureAwait(false);

    public ValueTask DisposeAsync()
    {
        _bytes.Dispose();
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{Port} begins with telnet negotiation; this port takes it as data. In the client use the raw mode, or --rfc2217 here.")]
    private static partial void TelnetOnRawPort(ILogger logger, string port);
}
