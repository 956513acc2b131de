using System.Runtime.CompilerServices;

namespace Ec20Emulator.Ports.InMemory;

/// <summary>
/// A bounded byte queue between one writer and one reader, in which notices (a line went down, the baud rate changed) keep
/// their place among the bytes: a notice is run by the reader, after the bytes before it and before the bytes behind it.
/// </summary>
internal sealed class OrderedByteQueue(int capacity)
{
    /// <summary>Notices waiting at once; beyond that the newest replaces the one before it.</summary>
    internal const int MaxNotices = 1024;

    private readonly Lock _gate = new();
    private readonly byte[] _ring = new byte[capacity];
    private readonly LinkedList<(long Position, Action Run)> _notices = [];
    private long _read;
    private long _written;
    private bool _writerDone;
    private bool _readerGone;
    private TaskCompletionSource? _readable;
    private TaskCompletionSource? _writable;

    /// <summary>Bytes waiting.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
                return (int)(_written - _read);
        }
    }

    /// <summary>True while a reader has taken everything and waits for more.</summary>
    internal bool IsReaderWaiting
    {
        get
        {
            lock (_gate)
                return _readable is not null && _written == _read && _notices.Count == 0;
        }
    }

    /// <summary>True once the writer has said that it adds nothing more.</summary>
    internal bool IsWriterDone
    {
        get
        {
            lock (_gate)
                return _writerDone;
        }
    }

    /// <summary>Reads at least 1 byte; 0 once the writer is done and everything has been read.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task wait;
            Action? notice = null;
            lock (_gate)
            {
                if (_readerGone)
                    return 0;
                if (_notices.First is { } first && first.Value.Position == _read)
                {
                    notice = first.Value.Run;
                    _notices.RemoveFirst();
                }
                else if (_written > _read)
                {
                    return Take(buffer.Span);
                }
                else if (_writerDone)
                {
                    return 0;
                }

                wait = notice is null ? (_readable ??= NewSignal()).Task : Task.CompletedTask;
            }

            notice?.Invoke();
            await wait.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes all bytes, waiting while the queue is full; false once the reader is gone.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task wait;
            lock (_gate)
            {
                if (_readerGone || _writerDone)
                    return false;
                data = data[Put(data.Span)..];
                if (data.IsEmpty)
                    return true;
                wait = (_writable ??= NewSignal()).Task;
            }

            await wait.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Puts a notice behind the bytes written so far.</summary>
    internal void Notify(Action notice)
    {
        lock (_gate)
        {
            if (_writerDone || _readerGone)
                return;
            if (_notices.Count == MaxNotices)
                _notices.RemoveLast();
            _notices.AddLast((_written, notice));
            Wake(ref _readable);
        }
    }

    /// <summary>The writer adds nothing more; what is queued may still be read.</summary>
    internal void CompleteWriting()
    {
        lock (_gate)
        {
            _writerDone = true;
            Wake(ref _readable);
            Wake(ref _writable);
        }
    }

    /// <summary>The reader is gone: what is queued is dropped, writes return false.</summary>
    internal void CompleteReading()
    {
        lock (_gate)
        {
            _readerGone = true;
            _notices.Clear();
            _read = _written;
            Wake(ref _readable);
            Wake(ref _writable);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void Wake(ref TaskCompletionSource? signal)
    {
        signal?.TrySetResult();
        signal = null;
    }

    private int Take(Span<byte> buffer)
    {
        var limit = _notices.First is { } next ? next.Value.Position : _written;
        var count = (int)Math.Min(buffer.Length, limit - _read);
        var start = (int)(_read % _ring.Length);
        var untilEnd = Math.Min(count, _ring.Length - start);
        _ring.AsSpan(start, untilEnd).CopyTo(buffer);
        _ring.AsSpan(0, count - untilEnd).CopyTo(buffer[untilEnd..]);
        _read += count;
        Wake(ref _writable);
        return count;
    }

    private int Put(ReadOnlySpan<byte> data)
    {
        var count = (int)Math.Min(data.Length, _ring.Length - (_written - _read));
        var start = (int)(_written % _ring.Length);
        var untilEnd = Math.Min(count, _ring.Length - start);
        data[..untilEnd].CopyTo(_ring.AsSpan(start));
        data[untilEnd..count].CopyTo(_ring);
        _written += count;
        if (count > 0)
            Wake(ref _readable);
        return count;
    }
}
