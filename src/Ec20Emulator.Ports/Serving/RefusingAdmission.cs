namespace Ec20Emulator.Ports.Serving;

/// <summary>
/// <see cref="BusyPolicy.Refuse"/>. A host that closes and connects again at once must not be refused because the modem has not yet
/// noticed the close: one newcomer at a time may wait a moment for the turn.
/// </summary>
internal sealed class RefusingAdmission(Turns turns, TimeProvider time) : Admission(turns)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);
    private int _waiting;
    private volatile string _served = "another DTE";

    internal override async Task TakeAsync(IPort port)
    {
        if (Turns.TryTake())
            Serve(port);
        else if (Interlocked.Exchange(ref _waiting, 1) == 0)
            Turns.Launch(() => WaitAsync(port));
        else
            await Turns.RefuseAsync(port, $"{_served} is connected").ConfigureAwait(false);
    }

    private async Task WaitAsync(IPort port)
    {
        using var grace = new CancellationTokenSource(Grace, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(grace.Token, Turns.Stop);
        var taken = await Turns.TakeAsync(either.Token).ConfigureAwait(false);
        Volatile.Write(ref _waiting, 0);
        if (taken)
            Serve(port);
        else
            await Turns.RefuseAsync(port, $"{_served} is connected").ConfigureAwait(false);
    }

    private void Serve(IPort port)
    {
        _served = port.Description;
        Turns.LogConnected(port, "");
        Turns.Launch(() => Turns.ServeAsync(port, Turns.Stop));
    }
}
