namespace Ec20Emulator.Ports.Serving;

/// <summary><see cref="BusyPolicy.Share"/>: all DTEs at one <see cref="SharedPort"/>, for as long as one of them is there.</summary>
internal sealed class SharingAdmission(Turns turns, TimeProvider time) : Admission(turns)
{
    /// <summary>DTEs served together at most.</summary>
    internal const int MaxShared = 16;

    private readonly Lock _gate = new();
    private Func<IPort, bool> _tryJoin = _ => false;
    private Func<int> _members = () => 0;

    internal override Task TakeAsync(IPort port)
    {
        lock (_gate)
        {
            if (_members() >= MaxShared)
                return Turns.RefuseAsync(port, $"{MaxShared} share the port already");
            Turns.LogConnected(port, "");
            if (_tryJoin(port))
                return Task.CompletedTask;
            var shared = new SharedPort(port, time, Turns.LogStalled);
            _tryJoin = shared.TryAdd;
            _members = () => shared.Count;
            Turns.Launch(() => ServeAsync(shared));
            return Task.CompletedTask;
        }
    }

    private async Task ServeAsync(SharedPort shared)
    {
        if (await Turns.TakeAsync(Turns.Stop).ConfigureAwait(false))
            await Turns.ServeAsync(shared, Turns.Stop).ConfigureAwait(false);
        else
            await Turns.CloseAsync(shared).ConfigureAwait(false);
    }
}
