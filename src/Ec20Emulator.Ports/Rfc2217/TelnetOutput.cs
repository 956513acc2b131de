using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.Ports.Tcp;

namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>
/// The sending side of a telnet connection: data with 0xFF doubled, and between its pieces the telnet bytes posted by others.
/// A frame is never torn, even when a write is cancelled.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore has no wait handle, and writers may still be waiting when the port is disposed.")]
internal sealed class TelnetOutput(SocketBytes socket)
{
    /// <summary>Posted bytes from which on <see cref="IsCrowded"/> is set, so that a client that asks but never reads is made to wait.</summary>
    private const int CrowdedFrom = 4096;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly byte[] _chunk = new byte[16 * 1024];
    private readonly MemoryStream _posted = new();
    private byte? _heldModemState;
    private bool _suspended;
    private int _purges;
    private int _flushing;
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>More is posted than the client takes.</summary>
    internal bool IsCrowded
    {
        get
        {
            lock (_gate)
                return _posted.Length >= CrowdedFrom;
        }
    }

    /// <summary>Puts telnet bytes in line; they go with the next piece of data or by <see cref="Flush"/>.</summary>
    internal void Post(ReadOnlySpan<byte> telnet)
    {
        lock (_gate)
            _posted.Write(telnet);
    }

    /// <summary>
    /// Puts NOTIFY-MODEMSTATE in line. While sending is suspended or the line is long, states are merged into one: the newest, with
    /// the delta bits of all.
    /// </summary>
    internal void PostModemState(byte state)
    {
        lock (_gate)
        {
            if (_suspended || _posted.Length >= CrowdedFrom)
                _heldModemState = (byte)(((_heldModemState ?? 0) & ModemState.DeltaBits) | state);
            else
                _posted.Write(ComPortFrame.Encode(ComPortCode.NotifyModemState, state));
        }
    }

    /// <summary>Sends what is posted, in the background if it must wait.</summary>
    internal void Flush() => _ = FlushAsync();

    /// <summary>Waits until the posted bytes are taken.</summary>
    internal async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        Flush();
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        await SendAndReleaseAsync(Fill([], out _)).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends data; returns early when the client is gone or purges it.</summary>
    internal async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var purges = Volatile.Read(ref _purges);
        while (!data.IsEmpty)
        {
            await WaitWhileSuspendedAsync(purges, cancellationToken).ConfigureAwait(false);
            await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (purges != Volatile.Read(ref _purges))
            {
                _sending.Release();
                return;
            }

            var length = Fill(data.Span, out var used);
            data = data[used..];
            if (!await SendAndReleaseAsync(length).WaitAsync(cancellationToken).ConfigureAwait(false))
                return;
        }
    }

    /// <summary>FLOWCONTROL-SUSPEND and -RESUME: holds data and notifications, but not the answers the client waits for.</summary>
    internal void Suspend(bool suspended)
    {
        lock (_gate)
        {
            _suspended = suspended;
            Signal();
        }
    }

    /// <summary>PURGE-DATA towards the client: drops what waiting writes have not sent yet.</summary>
    internal void Purge()
    {
        lock (_gate)
        {
            _purges++;
            Signal();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private async ValueTask WaitWhileSuspendedAsync(int purges, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (!_suspended || _purges != purges)
                    return;
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task FlushAsync()
    {
        if (Interlocked.Exchange(ref _flushing, 1) != 0)
            return; // whoever is at it looks again before it leaves
        do
        {
            while (HasPosted())
            {
                await _sending.WaitAsync().ConfigureAwait(false);
                await SendAndReleaseAsync(Fill([], out _)).ConfigureAwait(false);
            }

            Volatile.Write(ref _flushing, 0);
        }
        while (HasPosted() && Interlocked.Exchange(ref _flushing, 1) == 0);
    }

    private bool HasPosted()
    {
        lock (_gate)
            return _posted.Length > 0 || (_heldModemState is not null && !_suspended);
    }

    private int Fill(ReadOnlySpan<byte> data, out int used)
    {
        var length = TakePosted();
        used = 0;
        while (used < data.Length && length + 2 <= _chunk.Length)
        {
            var plain = data[used..Math.Min(data.Length, used + _chunk.Length - length - 1)];
            var iac = plain.IndexOf(TelnetCode.Iac);
            if (iac >= 0)
                plain = plain[..(iac + 1)];
            plain.CopyTo(_chunk.AsSpan(length));
            length += plain.Length;
            used += plain.Length;
            if (iac >= 0)
                _chunk[length++] = TelnetCode.Iac;
        }

        return length;
    }

    private int TakePosted()
    {
        lock (_gate)
        {
            if (_heldModemState is { } held && !_suspended)
            {
                _heldModemState = null;
                _posted.Write(ComPortFrame.Encode(ComPortCode.NotifyModemState, held));
            }

            var posted = _posted.GetBuffer().AsSpan(0, (int)_posted.Length);
            var count = Math.Min(posted.Length, _chunk.Length);
            posted[..count].CopyTo(_chunk);
            posted[count..].CopyTo(posted);
            _posted.SetLength(posted.Length - count);
            _posted.Position = _posted.Length;
            return count;
        }
    }

    private async Task<bool> SendAndReleaseAsync(int length)
    {
        try
        {
            // Without the token of the caller: half a frame on the line would spoil everything behind it.
            return await socket.WriteAsync(_chunk.AsMemory(0, length), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }
}
