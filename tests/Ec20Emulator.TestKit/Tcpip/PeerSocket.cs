using System.Net.Sockets;
using System.Text;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Tcpip;

/// <summary>A server's end of a connection, in the hands of a test.</summary>
public static class PeerSocket
{
    /// <summary>How long a test waits for the other end.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The next connection of a server.</summary>
    public static async Task<Socket> TakeAsync(this TcpPeerServer server)
    {
        using var guard = new CancellationTokenSource(Patience);
        return await server.NextAsync(guard.Token);
    }

    /// <summary>Sends text, a char for a byte.</summary>
    public static async Task SayAsync(this Socket peer, string text)
    {
        using var guard = new CancellationTokenSource(Patience);
        ReadOnlyMemory<byte> bytes = Encoding.Latin1.GetBytes(text);
        while (!bytes.IsEmpty)
            bytes = bytes[await peer.SendAsync(bytes, guard.Token)..];
    }

    /// <summary>Reads up to some text, byte by byte, so that nothing behind it is taken.</summary>
    public static async Task<string> HearAsync(this Socket peer, string end = "\r\n")
    {
        using var guard = new CancellationTokenSource(Patience);
        var heard = new StringBuilder();
        var one = new byte[1];
        while (!heard.ToString().EndsWith(end, StringComparison.Ordinal))
        {
            if (await peer.ReceiveAsync(one, guard.Token) == 0)
                Assert.Fail($"the modem closed after {heard}");
            heard.Append((char)one[0]);
        }
        return heard.ToString();
    }

    /// <summary>Asserts that the modem resets the connection.</summary>
    public static async Task SeesResetAsync(this Socket peer)
    {
        using var guard = new CancellationTokenSource(Patience);
        Assert.That(async () => await peer.ReceiveAsync(new byte[1], guard.Token), Throws.InstanceOf<SocketException>(), "the server waits for a reset");
    }

    /// <summary>Resets the connection.</summary>
    public static void Reset(this Socket peer)
    {
        peer.LingerState = new LingerOption(true, 0);
        peer.Dispose();
    }

    /// <summary>Sends text again and again, until the modem has cut the connection.</summary>
    public static async Task FloodAsync(this Socket peer, string beginning, string again)
    {
        var piece = string.Concat(Enumerable.Repeat(again, 1024));
        try
        {
            await peer.SayAsync(beginning);
            while (true)
                await peer.SayAsync(piece);
        }
        catch (SocketException)
        {
            // It has.
        }
    }
}
