using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.Engine.Tests.Networking.Dns;

/// <summary>A UDP server on loopback whose every answer the test gives itself.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));

    public int Port => ((IPEndPoint)_socket.Client.LocalEndPoint!).Port;

    public async Task<(byte[] Request, IPEndPoint From)> ReceiveAsync()
    {
        var request = await _socket.ReceiveAsync().WaitAsync(TestNetworks.Guard);
        return (request.Buffer, request.RemoteEndPoint);
    }

    public async Task SendAsync(byte[] answer, IPEndPoint to) => await _socket.SendAsync(answer, to);

    public void Dispose() => _socket.Dispose();
}
