using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>A TCP peer on loopback that plays a script instead of TLS: for everything a server must not do.</summary>
public sealed class ScriptedTlsPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _playing;

    private ScriptedTlsPeer(Func<ScriptedConnection, Task> script)
    {
        _listener.Start();
        _playing = PlayAsync(script);
    }

    /// <summary>The port it listens on, 1-65535.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Starts a peer that plays the script to its first client; it listens when this returns.</summary>
    public static ScriptedTlsPeer Start(Func<ScriptedConnection, Task> script) => new(script);

    /// <summary>Ends when the script has been played; throws what it threw.</summary>
    public Task Played => _playing;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        try
        {
            await _playing;
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client went away in the middle of the script.
        }
        _stop.Dispose();
    }

    private async Task PlayAsync(Func<ScriptedConnection, Task> script)
    {
        using var socket = await _listener.AcceptSocketAsync(_stop.Token);
        socket.NoDelay = true;
        using var closing = _stop.Token.Register(socket.Dispose);
        using var connection = new ScriptedConnection(socket, _stop.Token);
        await script(connection);
    }
}
