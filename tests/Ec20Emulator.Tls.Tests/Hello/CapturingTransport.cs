namespace Ec20Emulator.Tls.Tests.Hello;

/// <summary>A transport that keeps what is written and ends at the first read.</summary>
internal sealed class CapturingTransport : MemoryStream
{
    private readonly MemoryStream _written = new();

    public byte[] Written => _written.ToArray();

    public bool Disposed { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(0);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        => _written.WriteAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        Disposed = true;
        base.Dispose(disposing);
    }
}
