namespace Ec20Emulator.Modem.Faults.Bytes;

/// <summary>A wait a fault puts in the way: for a time by the modem's clock, and no longer than the fault lies there.</summary>
/// <param name="time">The modem's clock.</param>
/// <param name="delay">How long; <see cref="Timeout.InfiniteTimeSpan"/> = until the fault is removed.</param>
/// <param name="removed">Set when the fault is removed.</param>
internal sealed class FaultWait(TimeProvider time, TimeSpan delay, CancellationToken removed)
{
    private long? _startedAt;

    /// <summary>Waits for what is left of the time; it runs from the first call on, so a wait that was cancelled may be taken up again.</summary>
    /// <remarks>What waits goes on within the very call that moves the clock or removes the fault, so that a clock moved by hand misses nothing.</remarks>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="waits">Told true once nothing but the clock, the removal or the token can end the wait, and false as the first thing when one does.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken, Action<bool>? waits = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _startedAt ??= time.GetTimestamp();
        var isEndless = delay == Timeout.InfiniteTimeSpan;
        var left = isEndless ? delay : delay - time.GetElapsedTime(_startedAt.Value);
        if (removed.IsCancellationRequested || (!isEndless && left <= TimeSpan.Zero))
            return;
        var over = new TaskCompletionSource();
        void End() => Finish(over, waits);
        await using var timer = time.CreateTimer(_ => End(), null, left, Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        await using var released = removed.UnsafeRegister(_ => End(), null).ConfigureAwait(false);
        await using var cancelled = cancellationToken.UnsafeRegister(_ => End(), null).ConfigureAwait(false);
        waits?.Invoke(!over.Task.IsCompleted);
        await over.Task.ConfigureAwait(false);
        waits?.Invoke(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>A synchronization context, as a test runner has, would send the continuation elsewhere.</summary>
    private static void Finish(TaskCompletionSource over, Action<bool>? waits)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            waits?.Invoke(false);
            over.TrySetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
