namespace Ec20Emulator.Ports.Serving;

/// <summary>Decides what happens to a DTE that has just connected.</summary>
internal abstract class Admission(Turns turns)
{
    /// <summary>Where admitted ports are served.</summary>
    protected Turns Turns => turns;

    /// <summary>Takes care of a new port, to its disposal. Does not wait for anything that lasts.</summary>
    internal abstract Task TakeAsync(IPort port);

    /// <summary>Completes when nothing is served any more; the token of <see cref="Turns"/> has been set before.</summary>
    internal async Task EndAsync()
    {
        await turns.AllDoneAsync().ConfigureAwait(false);
        turns.Dispose();
    }
}
