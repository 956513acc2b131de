using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.TestKit.Tcpip;

/// <summary>A TCP peer; one that a server accepts is there as soon as it is first asked for something.</summary>
public sealed class ScriptedTcpPeer(Func<CancellationToken, ValueTask<Socket>> connect) : IScriptedPeer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Socket? _socket;
    private bool _isReset;

    /// <summary>Its local port, once it is connected.</summary>
    public int LocalPort => (_socket?.LocalEndPoint as IPEndPoint)?.Port ?? 0;

    /// <summary>Connects to a listener.</summary>
    public static async Task<ScriptedTcpPeer> ConnectAsync(IPEndPoint to)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var peer = new ScriptedTcpPeer(_ => ValueTask.FromResult(socket)) { _socket = socket };
        using var guard = new CancellationTokenSource(Patience);
        try
        {
            await socket.ConnectAsync(to, guard.Token);
        }
        catch (SocketException reset) when (reset.SocketErrorCode is SocketError.ConnectionReset)
        {
            // Accepted and reset before the connect was reported.
            peer._isReset = true;
        }
        return peer;
    }

    /// <inheritdoc/>
    public async Task SendAsync(ReadOnlyMemory<byte> data)
    {
        using var guard = new CancellationTokenSource(Patience);
        var socket = await SocketAsync();
        while (data.Length > 0)
            data = data[await socket.SendAsync(data, guard.Token)..];
    }

    /// <inheritdoc/>
    public async Task<byte[]> ReceiveAsync(int count)
    {
        using var guard = new CancellationTokenSource(Patience);
        var socket = await SocketAsync();
        if (_isReset)
            throw new SocketException((int)SocketError.ConnectionReset);
        var data = new byte[count == 0 ? 65536 : count];
        var received = 0;
        while (received < data.Length && await socket.ReceiveAsync(data.AsMemory(received), guard.Token) is > 0 and var more)
            received += more;
        return data[..received];
    }

    /// <inheritdoc/>
    public async Task CloseAsync() => (await SocketAsync()).Shutdown(SocketShutdown.Send);

    /// <inheritdoc/>
    public async Task ResetAsync()
    {
        var socket = await SocketAsync();
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<Socket> SocketAsync()
    {
        using var guard = new CancellationTokenSource(Patience);
        return _socket ??= await connect(guard.Token);
    }
}
