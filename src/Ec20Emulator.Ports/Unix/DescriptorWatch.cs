using System.Runtime.InteropServices;

namespace Ec20Emulator.Ports.Unix;

/// <summary>
/// Waits until a descriptor can be read or written, with one background thread of its own: a blocking wait on the thread pool would
/// starve it. The thread sleeps while nobody waits, and ends at disposal.
/// </summary>
internal sealed class DescriptorWatch : IDisposable
{
    private readonly UnixDescriptor _descriptor;
    private readonly UnixDescriptor _wake;
    private readonly Lock _gate = new();
    private TaskCompletionSource? _readable;
    private TaskCompletionSource? _writable;
    private bool _disposed;
    private volatile bool _gone;

    internal DescriptorWatch(UnixDescriptor descriptor, string name)
    {
        _descriptor = descriptor;
        _wake = LibC.EventCounter(0, LibC.NonBlocking | LibC.CloseOnExec);
        if (_wake.IsInvalid)
            throw LibC.Failure("eventfd");
        new Thread(Run) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>The other end has hung up, or this one was disposed. Bytes that came before may still be readable.</summary>
    internal bool IsGone => _gone;

    /// <summary>Waits until a read would give something or <see cref="IsGone"/>.</summary>
    internal ValueTask WaitReadableAsync(CancellationToken cancellationToken) => WaitAsync(ref _readable, cancellationToken);

    /// <summary>Waits until a write would take something or <see cref="IsGone"/>.</summary>
    internal ValueTask WaitWritableAsync(CancellationToken cancellationToken) => WaitAsync(ref _writable, cancellationToken);

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            _gone = true;
            Wake();
        }
    }

    private ValueTask WaitAsync(ref TaskCompletionSource? signal, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_gone)
                return ValueTask.CompletedTask;
            signal ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Wake();
            return new ValueTask(signal.Task.WaitAsync(cancellationToken));
        }
    }

    private void Wake() => LibC.Write(_wake, BitConverter.GetBytes(1UL), sizeof(ulong));

    private void Run()
    {
        var referenced = false;
        var wakeReferenced = false;
        try
        {
            _descriptor.DangerousAddRef(ref referenced);
            _wake.DangerousAddRef(ref wakeReferenced);
            while (Turn())
            {
            }
        }
        catch (ObjectDisposedException)
        {
            // closed before the thread had begun
        }
        finally
        {
            if (referenced)
                _descriptor.DangerousRelease();
            if (wakeReferenced)
                _wake.DangerousRelease();
            lock (_gate)
            {
                _disposed = true; // from here on nobody wakes this thread
                Signal(LibC.PollGone);
            }

            _wake.Dispose();
        }
    }

    private bool Turn()
    {
        short wanted;
        lock (_gate)
        {
            if (_disposed)
                return false;
            wanted = (short)((_readable is null ? 0 : LibC.PollIn) | (_writable is null ? 0 : LibC.PollOut));
        }

        // A hang-up is reported whether wanted or not, so the descriptor is left out while nobody waits.
        Span<PollEntry> entries =
        [
            new PollEntry { Descriptor = (int)_wake.DangerousGetHandle(), Wanted = LibC.PollIn },
            new PollEntry { Descriptor = wanted == 0 ? -1 : (int)_descriptor.DangerousGetHandle(), Wanted = wanted },
        ];
        if (LibC.Poll(entries, 2, -1) < 0)
            return Marshal.GetLastPInvokeError() is LibC.Interrupted or LibC.Again;
        if (entries[0].Seen != 0)
            LibC.Read(_wake, stackalloc byte[sizeof(ulong)], sizeof(ulong));
        lock (_gate)
            Signal(entries[1].Seen);
        return true;
    }

    private void Signal(short seen)
    {
        var gone = (seen & LibC.PollGone) != 0;
        _gone |= gone;
        if (gone || (seen & LibC.PollIn) != 0)
            Complete(ref _readable);
        if (gone || (seen & LibC.PollOut) != 0)
            Complete(ref _writable);
    }

    private static void Complete(ref TaskCompletionSource? signal)
    {
        signal?.TrySetResult();
        signal = null;
    }
}
