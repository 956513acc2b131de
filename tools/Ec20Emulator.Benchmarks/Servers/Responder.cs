using System.Net.Sockets;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>The bare echo server an AT round trip is compared with: for each line that comes, the bytes of an OK.</summary>
internal static class Responder
{
    private static readonly byte[] Answer = [.. "\r\nOK\r\n"u8];

    /// <summary>Serves a client.</summary>
    public static async Task ServeAsync(Socket client)
    {
        var buffer = new byte[4096];
        while (await client.ReceiveAsync(buffer) > 0)
            await client.SendAsync(Answer);
    }
}
