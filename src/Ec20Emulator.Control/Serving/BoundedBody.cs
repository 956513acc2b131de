using Ec20Emulator.Control.Problems;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Serving;

/// <summary>
/// A body whose length nobody told, read up to a limit. A client that goes in the middle ends its request for good: the web server, which
/// would read the rest of the body and go on to the next request, finds its reader in the middle of a read.
/// </summary>
/// <param name="http">The request.</param>
/// <param name="body">What the client sends.</param>
/// <param name="mostBytes">Its largest size, in bytes.</param>
internal sealed class BoundedBody(HttpContext http, Stream body, long mostBytes) : Stream
{
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    /// <exception cref="ProblemException">There are more bytes than the limit: 413.</exception>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await TakeAsync(buffer, cancellationToken);
        _count += count;
        return _count <= mostBytes ? count : throw Problem.TooLarge(mostBytes);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    private async ValueTask<int> TakeAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception gone) when (gone is OperationCanceledException or (IOException and not BadHttpRequestException))
        {
            http.Abort();
            throw new OperationCanceledException("the client has gone", gone, http.RequestAborted);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
