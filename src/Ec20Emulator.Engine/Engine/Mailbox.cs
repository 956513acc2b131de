using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// The one owner of the modem's state: work posted here runs one piece after another, in order of arrival. Sockets, TLS, timers
/// and ports only post; nothing else touches state, so no feature needs a lock.
/// </summary>
/// <remarks>Whoever posts into an idle mailbox runs the work itself, which saves an AT round trip a thread hop.</remarks>
internal sealed partial class Mailbox(ILogger log)
{
    private readonly List<Action> _atTurnEnd = [];

    /// <summary>What was posted, the latest first.</summary>
    private Posted? _posted;

    /// <summary>What was posted before that, the oldest first. Only whoever drains touches it.</summary>
    private Posted? _next;
    private int _pending;
    private int _thread;

    /// <summary>Raised for a defect of ours: work that threw. The fixture fails its test for it.</summary>
    public event Action<Exception>? Defect;

    /// <summary>True for code that runs within a turn.</summary>
    public bool IsHere => _thread == Environment.CurrentManagedThreadId;

    /// <summary>Queues work. Never blocks on other work; returns at once when called from within a turn.</summary>
    public void Post(Action work)
    {
        var posted = new Posted(work);
        Posted? before;
        do
        {
            posted.Other = before = _posted;
        }
        while (Interlocked.CompareExchange(ref _posted, posted, before) != before);
        if (Interlocked.Increment(ref _pending) == 1)
            Drain();
    }

    /// <summary>Runs once when the current piece of work is done. Only from within a turn.</summary>
    public void AtTurnEnd(Action action) => _atTurnEnd.Add(action);

    /// <summary>Completes when everything posted before has run.</summary>
    public Task WhenDrainedAsync()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(done.SetResult);
        return done.Task;
    }

    /// <summary>Runs a function on the mailbox and hands back what it returned.</summary>
    public Task<T> AskAsync<T>(Func<T> question)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            try
            {
                answer.SetResult(question());
            }
            catch (Exception exception)
            {
                answer.SetException(exception);
            }
        });
        return answer.Task;
    }

    /// <summary>Runs an action on the mailbox and completes when it is done.</summary>
    public Task TellAsync(Action action) => AskAsync(() =>
    {
        action();
        return true;
    });

    private void Drain()
    {
        do
        {
            var work = Take();
            _thread = Environment.CurrentManagedThreadId;
            Run(work);
            for (var i = 0; i < _atTurnEnd.Count; i++)
                Run(_atTurnEnd[i]);
            _atTurnEnd.Clear();
            _thread = 0;
        }
        while (Interlocked.Decrement(ref _pending) > 0);
    }

    /// <summary>Takes the oldest work there is. A pending count above 0 says that there is some.</summary>
    private Action Take()
    {
        if (_next is null)
        {
            for (var posted = Interlocked.Exchange(ref _posted, null); posted is not null;)
            {
                (var before, posted.Other, _next) = (posted.Other, _next, posted);
                posted = before;
            }
        }
        var oldest = _next!;
        _next = oldest.Other;
        return oldest.Work;
    }

    private void Run(Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception)
        {
            LogDefect(log, exception);
            Defect?.Invoke(exception);
        }
    }

    /// <summary>A piece of work, and the one posted before it, or once they are in order, after it.</summary>
    private sealed class Posted(Action work)
    {
        public readonly Action Work = work;

        public Posted? Other;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Defect in the emulator: a turn failed; the modem goes on")]
    private static partial void LogDefect(ILogger logger, Exception exception);
}
