using System.Net.Sockets;

namespace Ec20Emulator.TestKit.Load;

/// <summary>A long run of bytes from a peer to the host: once through a socket in direct push mode, once by a plain socket.</summary>
public static class BulkPushLoad
{
    private const int Piece = 64 * 1024;

    /// <summary>Through the modem: the peer sends, the host takes what is pushed.</summary>
    /// <param name="dte">The host program; its only socket is in push mode.</param>
    /// <param name="peer">The other end.</param>
    /// <param name="bytes">How many.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task ThroughModemAsync(SocketDte dte, Socket peer, long bytes, CancellationToken cancellationToken = default)
    {
        var received = 0L;
        dte.Urc = urc => received += urc.Data.Length;
        var sending = SendAsync(peer, bytes, cancellationToken);
        while (received < bytes)
            await dte.WaitForUrcAsync(cancellationToken);
        await sending;
    }

    /// <summary>The same by a connected socket of .NET, reading as much at a time as the modem pushes: 1500 bytes.</summary>
    public static async Task ByPlainSocketAsync(Socket socket, Socket peer, long bytes, CancellationToken cancellationToken = default)
    {
        var sending = SendAsync(peer, bytes, cancellationToken);
        var buffer = new byte[1500];
        for (var received = 0L; received < bytes;)
            received += await socket.ReceiveAsync(buffer, cancellationToken);
        await sending;
    }

    private static async Task SendAsync(Socket peer, long bytes, CancellationToken cancellationToken)
    {
        var piece = new byte[Piece];
        while (bytes > 0)
            bytes -= await peer.SendAsync(piece.AsMemory(0, (int)Math.Min(Piece, bytes)), cancellationToken);
    }
}
