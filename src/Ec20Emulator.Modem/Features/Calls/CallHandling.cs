namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>What the subscriber does with calls (3GPP 22.030, 6.5.5; AT+CHLD). False = it cannot be done now, and nothing has changed.</summary>
internal sealed class CallHandling(CallTable table)
{
    /// <summary>Members of a conference beside the modem (3GPP 22.084).</summary>
    public const int MostInConference = 5;

    private IReadOnlyList<Call> Active => table.In(CallState.Active);

    private IReadOnlyList<Call> Held => table.In(CallState.Held);

    /// <summary>The call that is offered; null where none is.</summary>
    private Call? Offered => table.All.FirstOrDefault(call => call.IsOffered);

    private IReadOnlyList<Call> BeingSetUp => [.. table.All.Where(call => call.IsBeingSetUp)];

    /// <summary>ATA: takes the call that rings.</summary>
    public bool Answer()
    {
        if (table.In(CallState.Incoming) is not [var ringing])
            return false;
        table.Move(ringing, CallState.Active);
        return true;
    }

    /// <summary>Hangs all calls up and turns a caller away.</summary>
    /// <param name="cause">Release cause of Q.850; null = as the state of each call has it.</param>
    public void HangUpAll(int? cause = null) => table.Together(() =>
    {
        foreach (var call in table.All.ToArray())
            HangUp(call, cause);
    });

    /// <summary>Hangs one call up, or turns it away.</summary>
    public void HangUp(Call call, int? cause = null)
    {
        if (call.IsOffered)
            table.End(call, EndReason.Rejected, cause ?? 17);
        else
            table.End(call, EndReason.HungUp, cause ?? 16);
    }

    /// <summary>AT+CHLD=0: the caller that waits is turned away; else the held calls are released.</summary>
    public bool RejectOrReleaseHeld()
    {
        if (Offered is { } offered)
        {
            HangUp(offered);
            return true;
        }
        return Release(Held);
    }

    /// <summary>AT+CHLD=1: releases the calls in front and takes the other one: who waits, or who is held.</summary>
    public bool ReleaseAndTake()
    {
        if (table.All.Count == 0)
            return false;
        table.Together(() =>
        {
            foreach (var call in Active.Concat(BeingSetUp))
                HangUp(call);
            TakeOther();
        });
        return true;
    }

    /// <summary>AT+CHLD=1x: releases one active call.</summary>
    public bool Release(int id) => Release(Active.Where(call => call.Id == id).ToArray());

    /// <summary>AT+CHLD=2: holds the active calls and takes the other one: who waits, or who is held.</summary>
    public bool HoldAndTake()
    {
        var (active, held) = (Active, Held);
        // A call that is not answered cannot be held, and two groups of calls cannot be held at once.
        if (active.Count + held.Count == 0 && Offered is null || BeingSetUp.Count > 0 || (Offered is not null && active.Count > 0 && held.Count > 0))
            return false;
        table.Together(() =>
        {
            var other = Offered is { } offered ? [offered] : held;
            MoveAll(active, CallState.Held);
            MoveAll(other, CallState.Active);
        });
        return true;
    }

    /// <summary>AT+CHLD=2x: holds all active calls but one.</summary>
    public bool HoldAllBut(int id)
    {
        if (Active.FirstOrDefault(call => call.Id == id) is not { IsMultiparty: true } kept || Held.Count > 0)
            return false;
        table.Together(() =>
        {
            kept.IsMultiparty = false;
            MoveAll([.. Active.Where(call => call != kept)], CallState.Held);
        });
        return true;
    }

    /// <summary>AT+CHLD=3: active and held calls become one conference.</summary>
    public bool Join()
    {
        var (active, held) = (Active, Held);
        if (active.Count == 0 || held.Count == 0 || active.Count + held.Count > MostInConference)
            return false;
        table.Together(() =>
        {
            foreach (var member in active.Concat(held))
                member.IsMultiparty = true;
            MoveAll(held, CallState.Active);
        });
        return true;
    }

    /// <summary>AT+CHLD=4: joins the active and the held party and leaves both.</summary>
    public bool Transfer()
    {
        if (Active is not [{ IsMultiparty: false } active] || Held is not [{ IsMultiparty: false } held])
            return false;
        table.Together(() =>
        {
            table.End(active, EndReason.Transferred);
            table.End(held, EndReason.Transferred);
        });
        return true;
    }

    /// <summary>Makes room for a call that is dialled: the active calls are held.</summary>
    public bool MakeRoomToDial()
    {
        if (!table.HasRoom || Offered is not null || BeingSetUp.Count > 0 || (Active.Count > 0 && Held.Count > 0))
            return false;
        table.Together(() => MoveAll(Active, CallState.Held));
        return true;
    }

    private bool Release(IReadOnlyList<Call> calls)
    {
        if (calls.Count == 0)
            return false;
        table.Together(() =>
        {
            foreach (var call in calls)
                HangUp(call);
        });
        return true;
    }

    private void TakeOther() => MoveAll(Offered is { } offered ? [offered] : Held, CallState.Active);

    private void MoveAll(IReadOnlyList<Call> calls, CallState state)
    {
        foreach (var call in calls)
            table.Move(call, state);
    }
}
