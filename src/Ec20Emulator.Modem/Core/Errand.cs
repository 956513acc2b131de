namespace Ec20Emulator.Modem.Core;

/// <summary>
/// Work off the mailbox, one piece at a time and each within a time: the mailbox hears how it ended, unless it has called it off by then.
/// Lives on the mailbox.
/// </summary>
internal sealed class Errand(ModemCore core)
{
    private CancellationTokenSource? _running;

    /// <summary>Begins a piece of work.</summary>
    /// <param name="work">The work; it ends when its token says so.</param>
    /// <param name="bound">Longest time.</param>
    /// <param name="done">Told what it brought.</param>
    /// <param name="failed">Told why it failed: <see cref="TimeoutException"/> where the time was up.</param>
    /// <param name="tooLate">Given what it brought all the same after it was called off; null = that needs no care.</param>
    public void Begin<T>(Func<CancellationToken, Task<T>> work, TimeSpan bound, Action<T> done, Action<Exception> failed, Action<T>? tooLate = null)
    {
        var running = new CancellationTokenSource();
        _running = running;
        core.Launches.Run(() => RunAsync(
            work, bound, result => End(running, () => done(result), () => tooLate?.Invoke(result)), failure => End(running, () => failed(failure), null), running));
    }

    /// <summary>Calls it off: nobody is told how it ends.</summary>
    public void CallOff()
    {
        _running?.Cancel();
        _running = null;
    }

    private async Task RunAsync<T>(
        Func<CancellationToken, Task<T>> work, TimeSpan bound, Action<T> done, Action<Exception> failed, CancellationTokenSource running)
    {
        using var deadline = core.Scheduler.Deadline(bound);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, running.Token);
        try
        {
            var result = await work(either.Token).ConfigureAwait(false);
            core.Mailbox.Post(() => done(result));
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            core.Mailbox.Post(() => failed(new TimeoutException($"it took longer than {bound.TotalSeconds:0} s")));
        }
        catch (Exception failure)
        {
            core.Mailbox.Post(() => failed(failure));
        }
    }

    private void End(CancellationTokenSource running, Action told, Action? calledOff)
    {
        if (_running != running)
        {
            calledOff?.Invoke();
            return;
        }
        _running = null;
        told();
    }
}
