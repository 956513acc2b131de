namespace Ec20Emulator.Modem.Engine.Time;

/// <summary>Steps that follow one another, each after a delay of its own. Without a delay a step runs in the same turn. Lives on the mailbox.</summary>
internal sealed class StepSequence
{
    private readonly ModemTimer _timer;
    private readonly Queue<(TimeSpan Delay, Action Step)> _steps = new();
    private bool _isRunning;

    public StepSequence(Scheduler scheduler) => _timer = scheduler.Timer(RunDue);

    /// <summary>True while steps are to come.</summary>
    public bool IsPending => _steps.Count > 0;

    /// <summary>Starts a sequence in place of the one under way, which is cancelled.</summary>
    /// <param name="steps">The delay before each step, and what it does. A step may start another sequence.</param>
    public void Start(params ReadOnlySpan<(TimeSpan Delay, Action Step)> steps)
    {
        Cancel();
        foreach (var step in steps)
            _steps.Enqueue(step);
        if (!_isRunning)
            RunOrWait();
    }

    /// <summary>Forgets the steps that have not run.</summary>
    public void Cancel()
    {
        _steps.Clear();
        _timer.Stop();
    }

    private void RunDue()
    {
        if (_steps.TryDequeue(out var due))
            Run(due.Step);
        RunOrWait();
    }

    private void RunOrWait()
    {
        while (_steps.TryPeek(out var next))
        {
            if (next.Delay > TimeSpan.Zero)
            {
                _timer.Start(next.Delay);
                return;
            }
            _steps.Dequeue();
            Run(next.Step);
        }
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
