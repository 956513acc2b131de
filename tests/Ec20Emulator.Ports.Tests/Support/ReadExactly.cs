namespace Ec20Emulator.Ports.Tests.Support;

/// <summary>Reads as many bytes as a test expects.</summary>
internal static class ReadExactly
{
    internal delegate ValueTask<int> Read(Memory<byte> buffer, CancellationToken cancellationToken);

    internal static Task<byte[]> ReadExactlyAsync(this IPort port, int count) => FromAsync(port.ReadAsync, count);

    /// <summary>Up to <paramref name="count"/> bytes; fewer when the stream ends before.</summary>
    internal static async Task<byte[]> FromAsync(Read read, int count)
    {
        using var limit = new CancellationTokenSource(Guard.Limit);
        var bytes = new byte[count];
        var length = 0;
        while (length < count && await read(bytes.AsMemory(length), limit.Token) is > 0 and var got)
            length += got;
        return bytes[..length];
    }
}
