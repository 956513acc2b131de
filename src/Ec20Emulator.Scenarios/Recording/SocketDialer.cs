using System.Net.Sockets;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.Tcp;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Scenarios.Recording;

/// <summary>Somebody else's modem behind a TCP port. It is dialled again, once a second, when it has gone.</summary>
/// <param name="host">Name or address.</param>
/// <param name="port">TCP port.</param>
/// <param name="logs">Where the log goes.</param>
/// <param name="time">Paces the dialling; the system clock.</param>
public sealed partial class SocketDialer(string host, int port, ILoggerFactory logs, TimeProvider time) : IPortListener
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly ILogger _log = logs.CreateLogger<SocketDialer>();
    private readonly CancellationTokenSource _disposed = new();

    /// <inheritdoc/>
    public string Uri => $"socket://{host}:{port}";

    /// <inheritdoc/>
    public async ValueTask<IPort?> AcceptAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        for (var isReported = false; !_disposed.IsCancellationRequested; isReported = true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await TryDialAsync(isReported, either.Token).ConfigureAwait(false) is { } dialled)
                return dialled;
            await Task.Delay(RetryAfter, time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _disposed.Cancel();
        return ValueTask.CompletedTask;
    }

    private async Task<IPort?> TryDialAsync(bool isReported, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
            return new TcpPort(socket, _log);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            if (!isReported && failure is SocketException)
                NobodyThere(_log, Uri, failure.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Uri} cannot be dialled: {Reason}. Trying again each second.")]
    private static partial void NobodyThere(ILogger logger, string uri, string reason);
}
