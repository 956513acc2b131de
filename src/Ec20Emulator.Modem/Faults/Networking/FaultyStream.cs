namespace Ec20Emulator.Modem.Faults;

/// <summary>A stream between modem and peer with faults in the way.</summary>
/// <param name="inner">The stream.</param>
/// <param name="plan">The faults.</param>
/// <param name="breakOff">Resets the connection.</param>
internal sealed class FaultyStream(Stream inner, FaultPlan plan, Func<ValueTask> breakOff) : Stream
{
    private readonly Func<Memory<byte>, CancellationToken, ValueTask<int>> _read = inner.ReadAsync;
    private readonly Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> _write = inner.WriteAsync;
    private readonly FaultyFlow _incoming = new(plan, FaultLocation.Net);
    private readonly FaultyFlow _outgoing = new(plan, FaultLocation.Net);

    public override bool CanRead => inner.CanRead;

    public override bool CanWrite => inner.CanWrite;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _incoming.ReadAsync(_read, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenOffException)
        {
            await breakOff().ConfigureAwait(false);
            throw;
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await _outgoing.WriteAsync(_write, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenOffException)
        {
            await breakOff().ConfigureAwait(false);
            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Write(byte[] buffer, int offset, int count) =>
        WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
