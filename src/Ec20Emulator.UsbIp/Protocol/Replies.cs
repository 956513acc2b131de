using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;

namespace Ec20Emulator.UsbIp.Protocol;

/// <summary>
/// What goes to the host. Whoever adds something does not wait; who reads requests does while the host does not take its answers, so that
/// they cannot pile up.
/// </summary>
/// <param name="socket">The connection; closed by its owner.</param>
internal sealed class Replies(Socket socket)
{
    private const int Size = 48;
    private const int Limit = 256 * 1024;

    private readonly Lock _gate = new();
    private ArrayBufferWriter<byte> _filling = new();
    private ArrayBufferWriter<byte> _sending = new();
    private TaskCompletionSource? _room;
    private bool _isSending;
    private bool _isFinishing;
    private bool _isOver;

    /// <summary>Answers a submit; <see cref="Flush"/> sends it.</summary>
    /// <param name="number">Number of the request.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="length">Bytes that were moved.</param>
    /// <param name="data">Data for the host.</param>
    public void AddSubmitted(uint number, int status, int length, ReadOnlySpan<byte> data)
    {
        lock (_gate)
        {
            Add(Command.Submitted, number, status, length);
            _filling.Write(data);
        }
    }

    /// <summary>Answers an unlink; <see cref="Flush"/> sends it.</summary>
    public void AddUnlinked(uint number, int status)
    {
        lock (_gate)
            Add(Command.Unlinked, number, status, 0);
    }

    /// <summary>Sends what was added.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            if (_isSending)
                return;
            _isSending = true;
        }
        _ = SendAsync();
    }

    /// <summary>Completes while the host takes its answers.</summary>
    public Task WhenTakenAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_isOver || _filling.WrittenCount + _sending.WrittenCount < Limit)
                return Task.CompletedTask;
            _room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _room.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Tells the host, behind all that was added, that nothing more comes.</summary>
    public void Finish()
    {
        lock (_gate)
            _isFinishing = true;
        Flush();
    }

    private void Add(Command command, uint number, int status, int length)
    {
        var header = _filling.GetSpan(Size)[..Size];
        header.Clear();
        BinaryPrimitives.WriteUInt32BigEndian(header, (uint)command);
        BinaryPrimitives.WriteUInt32BigEndian(header[4..], number);
        BinaryPrimitives.WriteInt32BigEndian(header[20..], status);
        BinaryPrimitives.WriteInt32BigEndian(header[24..], length);
        _filling.Advance(Size);
    }

    private async Task SendAsync()
    {
        try
        {
            while (TakeNext() is { IsEmpty: false } data)
            {
                while (!data.IsEmpty)
                    data = data[await socket.SendAsync(data, SocketFlags.None).ConfigureAwait(false)..];
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The reader of requests sees it too.
            lock (_gate)
            {
                _isOver = true;
                _room?.TrySetResult();
            }
        }
    }

    private ReadOnlyMemory<byte> TakeNext()
    {
        lock (_gate)
        {
            _sending.ResetWrittenCount();
            _room?.TrySetResult();
            _room = null;
            if (_filling.WrittenCount == 0)
            {
                _isSending = false;
                if (_isFinishing && !_isOver)
                    socket.Shutdown(SocketShutdown.Send);
                return default;
            }
            (_filling, _sending) = (_sending, _filling);
            return _sending.WrittenMemory;
        }
    }
}
