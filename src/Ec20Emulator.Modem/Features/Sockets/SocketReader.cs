using System.Buffers;
using System.Net;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>What a reader hands to its socket, on the mailbox.</summary>
internal interface ISocketReceiver
{
    /// <summary>Bytes the socket can take now; 0 pauses the reader until <see cref="SocketReader.Continue"/>.</summary>
    int Room { get; }

    /// <summary>Bytes came.</summary>
    void Arrived(ReadOnlySpan<byte> data, IPEndPoint? from);

    /// <summary>The connection ended.</summary>
    /// <param name="failure">Why, or null for an orderly end.</param>
    void ReadingEnded(Exception? failure);
}

/// <summary>
/// Reads a link, piece by piece: the next read starts only when the socket has room for it, so TCP holds the peer back and nothing
/// is lost (ssl.md C5.5).
/// </summary>
internal sealed class SocketReader(Mailbox mailbox, ISocketLink link, ISocketReceiver receiver, CancellationToken ended)
{
    private const int LargestRead = 32 * 1024;
    private const int LargestDatagram = 65535;

    /// <summary>A read of fewer bytes ends a talk, as far as memory goes: to wait without a buffer costs one more call to the system.</summary>
    private const int SmallRead = 64;

    /// <summary>Rented when there is something to read, and given back behind a small read: a connection nobody has talked over holds no memory.</summary>
    private byte[]? _rented;
    private bool _isReading;
    private bool _isOver;

    /// <summary>Completes when no read is under way; a read that is cancelled ends soon.</summary>
    public Task Idle { get; private set; } = Task.CompletedTask;

    /// <summary>Reads on if the socket has room. On the mailbox.</summary>
    public void Continue()
    {
        if (_isReading || _isOver || receiver.Room <= 0)
            return;
        _isReading = true;
        var size = link.IsDatagram ? LargestDatagram : Math.Min(receiver.Room, LargestRead);
        Idle = Task.Run(() => ReadAsync(size), CancellationToken.None);
    }

    private async Task ReadAsync(int size)
    {
        LinkRead read = default;
        Exception? failure = null;
        try
        {
            if (_rented is null)
                await link.WaitAsync(ended).ConfigureAwait(false);
            Rent(size);
            read = await link.ReadAsync(_rented.AsMemory(0, size), ended).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
        }
        mailbox.Post(() => Take(size, read, failure));
    }

    private void Take(int size, LinkRead read, Exception? failure)
    {
        if (failure is not null || read.IsEnd)
        {
            _isOver = true;
            Return();
            receiver.ReadingEnded(failure);
            return;
        }
        // Whatever the receiver takes out meanwhile starts no read of just that size.
        receiver.Arrived(_rented.AsSpan(0, read.Count), read.From);
        if (read.Count < SmallRead)
            Return();
        _isReading = false;
        Continue();
    }

    private void Rent(int size)
    {
        if (_rented?.Length < size)
            Return();
        _rented ??= ArrayPool<byte>.Shared.Rent(size);
    }

    private void Return()
    {
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
    }
}
