using System.Buffers;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Modes;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>
/// Reads a stream of bytes off the mailbox, a few pieces ahead of whoever takes them there: TCP holds the server back meanwhile, and a stream of
/// any length needs the same little memory. Lives on the mailbox.
/// </summary>
internal sealed class StreamPump : IDisposable
{
    private const int PieceSize = 16 * 1024;
    private const int MostPieces = 4;

    private readonly Mailbox _mailbox;
    private readonly Func<Memory<byte>, CancellationToken, ValueTask<int>> _read;
    private readonly Action _news;
    private readonly SemaphoreSlim _room = new(MostPieces);
    private readonly CancellationTokenSource _ended = new();
    private readonly Queue<(byte[] Buffer, int Length)> _pieces = new();
    private int _taken;
    private bool _isOver;

    /// <summary>Begins to fetch.</summary>
    /// <param name="mailbox">Where news is told.</param>
    /// <param name="read">Reads; 0 = the end.</param>
    /// <param name="news">Called whenever there is more to take, or the end.</param>
    public StreamPump(Mailbox mailbox, Func<Memory<byte>, CancellationToken, ValueTask<int>> read, Action news)
    {
        (_mailbox, _read, _news) = (mailbox, read, news);
        _ = Task.Run(PumpAsync, CancellationToken.None);
    }

    /// <summary>Why it ended before its end; null where it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Takes bytes.</summary>
    /// <returns>How many; 0 at the end; <see cref="DownloadMode.Later"/> where the next are still to come.</returns>
    public int Take(Span<byte> destination)
    {
        if (!_pieces.TryPeek(out var piece))
            return _isOver ? 0 : DownloadMode.Later;
        var count = Math.Min(destination.Length, piece.Length - _taken);
        piece.Buffer.AsSpan(_taken, count).CopyTo(destination);
        _taken += count;
        if (_taken == piece.Length)
        {
            _pieces.Dequeue();
            _taken = 0;
            ArrayPool<byte>.Shared.Return(piece.Buffer);
            _room.Release();
        }
        return count;
    }

    /// <summary>Fetches no more; what came is dropped.</summary>
    public void Dispose()
    {
        _isOver = true;
        _pieces.Clear();
        _ended.Cancel();
    }

    private async Task PumpAsync()
    {
        try
        {
            while (true)
            {
                await _room.WaitAsync(_ended.Token).ConfigureAwait(false);
                var buffer = ArrayPool<byte>.Shared.Rent(PieceSize);
                var length = await _read(buffer.AsMemory(0, PieceSize), _ended.Token).ConfigureAwait(false);
                if (length == 0)
                    break;
                _mailbox.Post(() => Add(buffer, length));
            }
            _mailbox.Post(() => End(null));
        }
        catch (Exception failure)
        {
            _mailbox.Post(() => End(failure));
        }
    }

    private void Add(byte[] buffer, int length)
    {
        if (_isOver)
            return;
        _pieces.Enqueue((buffer, length));
        _news();
    }

    private void End(Exception? failure)
    {
        if (_isOver)
            return;
        (_isOver, Failure) = (true, failure);
        _news();
    }
}
