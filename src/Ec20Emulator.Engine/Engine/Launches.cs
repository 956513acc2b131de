namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// Starts work off the mailbox and knows until when it has not come to its first wait: a clock moved by hand stands still meanwhile, so
/// that the time-outs of the work begin at the moment it was asked for. Work begins behind the turn that asks for it: what that turn
/// answers is written first, always.
/// </summary>
internal sealed class Launches(Mailbox mailbox)
{
    private int _starting;

    /// <summary>True while work is on the way to its first wait.</summary>
    public bool AreUnderWay => Volatile.Read(ref _starting) > 0;

    /// <summary>Starts work.</summary>
    public void Run(Func<Task> work)
    {
        Interlocked.Increment(ref _starting);
        mailbox.Post(() => _ = Task.Run(() => Begin(work), CancellationToken.None));
    }

    private Task Begin(Func<Task> work)
    {
        try
        {
            return work();
        }
        finally
        {
            Interlocked.Decrement(ref _starting);
        }
    }
}
