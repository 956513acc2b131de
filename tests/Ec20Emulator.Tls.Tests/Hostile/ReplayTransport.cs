namespace Ec20Emulator.Tls.Tests.Hostile;

/// <summary>A server that says what it was told, in pieces, whatever it hears, and then ends the connection.</summary>
/// <param name="bytes">What it says.</param>
/// <param name="pieces">Chooses the sizes of the pieces.</param>
internal sealed class ReplayTransport(byte[] bytes, Random pieces) : MemoryStream
{
    private int _said;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var count = Math.Min(Math.Min(buffer.Length, bytes.Length - _said), 1 + pieces.Next(4000));
        bytes.AsSpan(_said, count).CopyTo(buffer.Span);
        _said += count;
        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
