using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>
/// The reference of plain sockets: a .NET program that joins its client to a TCP server and puts the bytes of QISEND, QIRD and pushed data
/// on the wire by rote, with no AT engine behind them.
/// </summary>
/// <param name="peerPort">Port of the TCP server.</param>
/// <param name="pushes">True to push what comes instead of announcing it.</param>
internal sealed class ScriptedRelay(int peerPort, bool pushes)
{
    private const int ReadSize = 10240;
    private const int PushSize = 1500;

    /// <summary>Serves a client.</summary>
    public async Task ServeAsync(Socket client)
    {
        using var peer = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await peer.ConnectAsync(IPAddress.Loopback, peerPort);
        if (pushes)
            _ = PushAsync(client, peer);
        else
            await peer.SendAsync(PeerRequest.Make(PeerRequest.Echo, 0));
        var input = new byte[4096];
        while (await ReadLineAsync(client, input) is { } line)
        {
            if (line.StartsWith("AT+QISEND=0,", StringComparison.Ordinal))
                await TakeAsync(client, peer, int.Parse(line.AsSpan(12), CultureInfo.InvariantCulture), input);
        }
    }

    private static async Task<string?> ReadLineAsync(Socket client, byte[] buffer)
    {
        var filled = 0;
        while (filled == 0 || buffer[filled - 1] != '\r')
        {
            var count = await client.ReceiveAsync(buffer.AsMemory(filled));
            if (count == 0)
                return null;
            filled += count;
        }
        return Encoding.ASCII.GetString(buffer, 0, filled - 1);
    }

    private async Task TakeAsync(Socket client, Socket peer, int length, byte[] buffer)
    {
        await client.SendAsync("\r\n> "u8.ToArray());
        for (var filled = 0; filled < length;)
            filled += await client.ReceiveAsync(buffer.AsMemory(filled, length - filled));
        // Confirmed first: what the peer answers to these bytes must not overtake the confirmation.
        await client.SendAsync("\r\nSEND OK\r\n"u8.ToArray());
        await peer.SendAsync(buffer.AsMemory(0, length));
        if (!pushes)
            await AnswerReadAsync(client, peer, buffer);
    }

    private static async Task AnswerReadAsync(Socket client, Socket peer, byte[] buffer)
    {
        var received = new byte[ReadSize];
        var count = await peer.ReceiveAsync(received);
        await client.SendAsync("\r\n+QIURC: \"recv\",0\r\n"u8.ToArray());
        if (await ReadLineAsync(client, buffer) is null)
            return;
        byte[] answer = [.. Encoding.ASCII.GetBytes($"\r\n+QIRD: {count}\r\n"), .. received.AsSpan(0, count), .. "\r\n\r\nOK\r\n"u8];
        await client.SendAsync(answer);
    }

    private static async Task PushAsync(Socket client, Socket peer)
    {
        var buffer = new byte[ReadSize];
        using var output = new MemoryStream();
        while (await peer.ReceiveAsync(buffer) is > 0 and var count)
        {
            output.SetLength(0);
            for (int done = 0, size; done < count; done += size)
            {
                size = Math.Min(PushSize, count - done);
                output.Write(Encoding.ASCII.GetBytes($"\r\n+QIURC: \"recv\",0,{size}\r\n"));
                output.Write(buffer, done, size);
                output.Write("\r\n"u8);
            }
            await client.SendAsync(output.GetBuffer().AsMemory(0, (int)output.Length));
        }
    }
}
