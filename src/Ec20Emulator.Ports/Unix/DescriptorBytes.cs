using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ec20Emulator.Ports.Unix;

/// <summary>The bytes of a non-blocking terminal descriptor under the rules of <see cref="IPort"/>: errors are an orderly end.</summary>
internal sealed class DescriptorBytes(UnixDescriptor descriptor, string name) : IDisposable
{
    private readonly DescriptorWatch _watch = new(descriptor, name);
    private volatile bool _over;

    /// <summary>The other end has hung up. Not set by disposal.</summary>
    internal bool SawHangUp { get; private set; }

    /// <summary>Reads at least 1 byte; 0 after a hang-up, once everything before it has been read.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (!_over)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var gone = _watch.IsGone;
            if (gone && (Terminal.Poll(descriptor) & LibC.PollGone) == 0)
                return HungUp(); // somebody else is there already: the bytes waiting now are theirs
            var (count, error) = TryRead(buffer.Span);
            if (count > 0)
                return count;
            if (count == 0 || gone || error is not (LibC.Again or LibC.Interrupted))
                return HungUp();
            await _watch.WaitReadableAsync(cancellationToken).ConfigureAwait(false);
        }

        return 0;
    }

    /// <summary>Writes everything; false, with the rest dropped, after a hang-up.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        while (!data.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_over || _watch.IsGone)
                return false;
            var (count, error) = TryWrite(data.Span);
            if (count > 0)
                data = data[count..];
            else if (count < 0 && error is not (LibC.Again or LibC.Interrupted))
                return false;
            else
                await _watch.WaitWritableAsync(cancellationToken).ConfigureAwait(false);
        }

        return !_over;
    }

    public void Dispose()
    {
        _over = true;
        _watch.Dispose();
    }

    private int HungUp()
    {
        SawHangUp |= !_over;
        return 0;
    }

    private (int Count, int Error) TryRead(Span<byte> buffer)
    {
        try
        {
            var count = (int)LibC.Read(descriptor, buffer, (nuint)buffer.Length);
            return (count, count < 0 ? Marshal.GetLastPInvokeError() : 0);
        }
        catch (ObjectDisposedException)
        {
            return (0, 0);
        }
    }

    private (int Count, int Error) TryWrite(ReadOnlySpan<byte> data)
    {
        try
        {
            var count = (int)LibC.Write(descriptor, data, (nuint)data.Length);
            return (count, count < 0 ? Marshal.GetLastPInvokeError() : 0);
        }
        catch (ObjectDisposedException)
        {
            return (-1, 0);
        }
    }
}
