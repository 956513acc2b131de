namespace Ec20Emulator.Ports.Serving;

/// <summary><see cref="BusyPolicy.Kick"/>: the newcomer is served as soon as the modem has let go of the one before it.</summary>
internal sealed class KickingAdmission(Turns turns) : Admission(turns)
{
    private readonly Lock _gate = new();
    private Place? _latest;

    internal override async Task TakeAsync(IPort port)
    {
        var place = new Place(port);
        Place? before;
        lock (_gate)
        {
            before = _latest;
            _latest = place;
        }

        Turns.LogConnected(port, before is null ? "" : $" in place of {before.Port.Description}");
        Turns.Launch(() => ServeAsync(place));
        if (before is not null)
            await before.End.CancelAsync().ConfigureAwait(false);
    }

    private async Task ServeAsync(Place place)
    {
        // A linked source would stay registered with the server until disposed, and who may dispose it is the question.
        await using var endAtStop = Turns.Stop.Register(place.End.Cancel).ConfigureAwait(false);
        if (await Turns.TakeAsync(place.End.Token).ConfigureAwait(false))
            await Turns.ServeAsync(place.Port, place.End.Token).ConfigureAwait(false);
        else
            await Turns.CloseAsync(place.Port).ConfigureAwait(false);
        lock (_gate)
        {
            if (_latest == place)
                _latest = null;
        }
    }

    private sealed class Place(IPort port)
    {
        internal IPort Port => port;

        /// <summary>Ends the wait or the session. Never disposed: a newcomer may cancel it at any moment, and it holds no resource.</summary>
        internal CancellationTokenSource End { get; } = new();
    }
}
