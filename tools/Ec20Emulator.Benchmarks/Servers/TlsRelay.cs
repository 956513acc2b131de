using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>The reference of bulk transfer: what a .NET program does that joins a TCP client to a TLS server with SslStream.</summary>
/// <param name="peerPort">Port of the TLS server.</param>
internal sealed class TlsRelay(int peerPort)
{
    private const int PieceSize = 64 * 1024;

    /// <summary>Joins a client to the server until one of them ends.</summary>
    public async Task ServeAsync(Socket client)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, peerPort);
        await using var tls = new SslStream(new NetworkStream(socket, ownsSocket: false));
        await tls.AuthenticateAsClientAsync(TlsOffer.Client());
        await Task.WhenAny(UploadAsync(client, tls), DownloadAsync(client, tls));
    }

    private static async Task UploadAsync(Socket client, SslStream tls)
    {
        var buffer = new byte[PieceSize];
        while (await client.ReceiveAsync(buffer) is > 0 and var count)
            await tls.WriteAsync(buffer.AsMemory(0, count));
    }

    private static async Task DownloadAsync(Socket client, SslStream tls)
    {
        var buffer = new byte[PieceSize];
        while (await tls.ReadAsync(buffer) is > 0 and var count)
            await SendAsync(client, buffer.AsMemory(0, count));
    }

    private static async Task SendAsync(Socket client, ReadOnlyMemory<byte> data)
    {
        while (!data.IsEmpty)
            data = data[await client.SendAsync(data)..];
    }
}
