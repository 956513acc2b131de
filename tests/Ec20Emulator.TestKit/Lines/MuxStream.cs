using System.IO.Pipelines;

namespace Ec20Emulator.TestKit.Lines;

/// <summary>A channel of a multiplexer, from the host's end.</summary>
internal sealed class MuxStream(MuxLine line, int dlci) : LineStream
{
    private readonly Pipe _received = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private TaskCompletionSource? _held;

    /// <summary>Completes when the modem has opened it.</summary>
    public Task Opened => _opened.Task;

    /// <summary>Bytes that have come so far.</summary>
    public long Arrived { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _received.Reader.ReadAsync(cancellationToken);
        var count = (int)Math.Min(buffer.Length, read.Buffer.Length);
        var taken = read.Buffer.Slice(0, count);
        var at = 0;
        foreach (var piece in taken)
        {
            piece.CopyTo(buffer[at..]);
            at += piece.Length;
        }
        _received.Reader.AdvanceTo(taken.End);
        return count;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Task? held;
        lock (_gate)
            held = _held?.Task;
        if (held is not null)
            await held.WaitAsync(cancellationToken);
        await line.SendDataAsync(dlci, buffer);
    }

    /// <summary>The modem has opened it.</summary>
    public void Open() => _opened.TrySetResult();

    /// <summary>Data has come.</summary>
    public void Take(ReadOnlySpan<byte> data)
    {
        Arrived += data.Length;
        data.CopyTo(_received.Writer.GetSpan(data.Length));
        _received.Writer.Advance(data.Length);
        _ = _received.Writer.FlushAsync().AsTask(); // The pipe has no bound to wait at.
    }

    /// <summary>The modem says whether it takes data.</summary>
    public void TakesData(bool takesData)
    {
        lock (_gate)
        {
            if (!takesData)
            {
                _held ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return;
            }
            _held?.SetResult();
            _held = null;
        }
    }

    /// <summary>The line is over.</summary>
    public void End() => _received.Writer.Complete();
}
