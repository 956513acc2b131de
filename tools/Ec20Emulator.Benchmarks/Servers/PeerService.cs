using System.Net.Sockets;
using System.Security.Cryptography;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>The far end of every bulk measurement: does what each <see cref="PeerRequest"/> says, as fast as the stream takes it.</summary>
internal static class PeerService
{
    private const int PieceSize = 64 * 1024;

    /// <summary>Serves a client of plain TCP.</summary>
    public static Task ServeAsync(Socket client) => ServeAsync(new NetworkStream(client, ownsSocket: false));

    /// <summary>Serves a client.</summary>
    public static async Task ServeAsync(Stream stream)
    {
        var request = new byte[PeerRequest.Size];
        while (await stream.ReadAtLeastAsync(request, request.Length, throwOnEndOfStream: false) == request.Length)
        {
            var count = PeerRequest.Count(request);
            switch (request[0])
            {
                case PeerRequest.Download:
                    await SendAsync(stream, count);
                    break;
                case PeerRequest.Echo:
                    await EchoAsync(stream);
                    return;
                default:
                    await ReceiveAsync(stream, count, request[0] == PeerRequest.CheckedUpload);
                    break;
            }
        }
    }

    private static async Task SendAsync(Stream stream, int count)
    {
        for (var sent = 0; sent < count; sent += PieceSize)
            await stream.WriteAsync(Payload.Pattern.AsMemory(0, Math.Min(PieceSize, count - sent)));
    }

    private static async Task ReceiveAsync(Stream stream, int count, bool isChecked)
    {
        var buffer = new byte[PieceSize];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var received = 0; received < count;)
        {
            var got = await stream.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, count - received)));
            if (got == 0)
                throw new EndOfStreamException();
            if (isChecked)
                hash.AppendData(buffer, 0, got);
            received += got;
        }
        await stream.WriteAsync(isChecked ? hash.GetHashAndReset() : new byte[PeerRequest.ReceiptSize]);
        await stream.ReadExactlyAsync(buffer.AsMemory(0, PeerRequest.Size));
    }

    private static async Task EchoAsync(Stream stream)
    {
        var buffer = new byte[PieceSize];
        while (await stream.ReadAsync(buffer) is > 0 and var count)
            await stream.WriteAsync(buffer.AsMemory(0, count));
    }
}
