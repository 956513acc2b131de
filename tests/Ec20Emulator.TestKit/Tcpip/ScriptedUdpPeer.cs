using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.TestKit.Tcpip;

/// <summary>A UDP peer on loopback; it sends to the given end, else to whom it heard last.</summary>
public sealed class ScriptedUdpPeer : IScriptedPeer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private EndPoint? _to;

    /// <summary>Binds a free port.</summary>
    /// <param name="to">Where to send; null = whoever sent last.</param>
    public ScriptedUdpPeer(IPEndPoint? to)
    {
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _to = to;
    }

    /// <summary>Where it is bound.</summary>
    public int Port => LocalPort;

    /// <inheritdoc/>
    public int LocalPort => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    /// <inheritdoc/>
    public async Task SendAsync(ReadOnlyMemory<byte> data) =>
        await _socket.SendToAsync(data, SocketFlags.None, _to ?? throw new InvalidOperationException("nobody has sent anything yet"));

    /// <inheritdoc/>
    public async Task<byte[]> ReceiveAsync(int count)
    {
        using var guard = new CancellationTokenSource(Patience);
        var buffer = new byte[65536];
        var received = await _socket.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), guard.Token);
        _to = received.RemoteEndPoint;
        return buffer[..received.ReceivedBytes];
    }

    /// <inheritdoc/>
    public Task CloseAsync() => throw new NotSupportedException("UDP has no end");

    /// <inheritdoc/>
    public Task ResetAsync() => throw new NotSupportedException("UDP has no end");

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
