namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// Starts work off the mailbox and knows until when it has not come to its first wait: a clock moved by hand stands still meanwhile, so
/// that the time-outs of the work begin at the moment it was asked for.
/// </summary>
internal sealed class Launches
{
    private int _starting;

    /// <summary>True while work is on the way to its first wait.</summary>
    public bool AreUnderWay => Volatile.Read(ref _starting) > 0;

    /// <summary>Starts work.</summary>
    public void Run(Func<Task> work)
    {
        Interlocked.Increment(ref _starting);
        _ = Task.Run(
            () =>
            {
                try
                {
                    return work();
                }
                finally
                {
                    Interlocked.Decrement(ref _starting);
                }
            },
            CancellationToken.None);
    }
}
