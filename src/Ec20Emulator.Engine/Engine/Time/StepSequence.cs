namespace Ec20Emulator.Modem.Engine.Time;

/// <summary>Steps that follow one another, each after a delay of its own. Without a delay a step runs in the same turn. Lives on the mailbox.</summary>
internal sealed class StepSequence(Scheduler scheduler)
{
    private ModemTimer? _timer;

    /// <summary>Those still to come; null where none are: most sequences run once in the life of a modem.</summary>
    private Queue<(TimeSpan Delay, Action Step)>? _steps;
    private bool _isRunning;

    /// <summary>True while steps are to come.</summary>
    public bool IsPending => _steps is { Count: > 0 };

    /// <summary>Starts a sequence in place of the one under way, which is cancelled.</summary>
    /// <param name="steps">The delay before each step, and what it does. A step may start another sequence.</param>
    public void Start(params ReadOnlySpan<(TimeSpan Delay, Action Step)> steps)
    {
        Cancel();
        _steps = new(steps.Length);
        foreach (var step in steps)
            _steps.Enqueue(step);
        if (!_isRunning)
            RunOrWait();
    }

    /// <summary>Forgets the steps that have not run.</summary>
    public void Cancel()
    {
        _steps = null;
        _timer?.Stop();
    }

    private void RunDue()
    {
        if (_steps is { } steps && steps.TryDequeue(out var due))
            Run(due.Step);
        RunOrWait();
    }

    private void RunOrWait()
    {
        while (_steps is { Count: > 0 } steps)
        {
            var next = steps.Peek();
            if (next.Delay > TimeSpan.Zero)
            {
                (_timer ??= scheduler.Timer(RunDue)).Start(next.Delay);
                return;
            }
            steps.Dequeue();
            Run(next.Step);
        }
        (_steps, _timer) = (null, null);
    }

    private void Run(Action step)
    {
        _isRunning = true;
        try
        {
            step();
        }
        finally
        {
            _isRunning = false;
        }
    }
}
