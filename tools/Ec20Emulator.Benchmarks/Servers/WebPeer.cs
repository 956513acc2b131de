using System.Globalization;
using System.Net.Security;
using System.Text;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>A web server in a few lines: <c>GET /N</c> is answered with N bytes, over connections that are kept.</summary>
internal static class WebPeer
{
    private const int PieceSize = 64 * 1024;

    /// <summary>Serves a client behind TLS.</summary>
    public static async Task ServeAsync(SslStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        while (await reader.ReadLineAsync() is { } line)
        {
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
                // A header that makes no difference.
            }
            var count = int.Parse(line.Split(' ')[1].AsSpan(1), CultureInfo.InvariantCulture);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {count}\r\n\r\n"));
            for (var sent = 0; sent < count; sent += PieceSize)
                await stream.WriteAsync(Payload.Pattern.AsMemory(0, Math.Min(PieceSize, count - sent)));
        }
    }
}
