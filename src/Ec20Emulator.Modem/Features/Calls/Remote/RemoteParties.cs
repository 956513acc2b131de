using Ec20Emulator.Modem.Engine.Time;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Calls.Remote;

/// <summary>What the other parties of calls do. Lives on the mailbox.</summary>
internal sealed class RemoteParties(
    CallTable table, VoiceService service, CallWaitingSubscription waiting, CallForwarding forwarding, Dialling dialling, CallReports reports,
    Scheduler scheduler, ILogger log)
{
    private const int UserBusy = 17;
    private const int NotReachable = 27;

    /// <summary>Somebody calls the modem, or is taken elsewhere by the network.</summary>
    /// <exception cref="InvalidOperationException">The caller hears that the modem is not reachable, or busy.</exception>
    public void Call(PhoneNumber caller)
    {
        if (Offer(caller) is { Call: null, DivertedTo: null } refused)
            throw new InvalidOperationException(refused.Why);
    }

    /// <summary>Somebody calls the modem.</summary>
    public CallOffer Offer(PhoneNumber caller)
    {
        if (TargetOf(caller, ForwardingReason.Unconditional) is { } always)
            return new CallOffer(null, always);
        if (!service.IsReachable)
            return Refuse(caller, ForwardingReason.NotReachable, NotReachable, "the modem is not registered: it cannot be called");
        if (WhyBusy() is { } why)
            return Refuse(caller, ForwardingReason.Busy, UserBusy, $"the modem is busy: {why}");
        var first = table.All.Count == 0 ? CallState.Incoming : CallState.Waiting;
        var offered = table.Begin(id => new Call(id, CallDirection.Incoming, caller, first));
        if (forwarding[ForwardingReason.NoReply] is { } rule)
            scheduler.After(TimeSpan.FromSeconds(rule.Wait), () => DivertUnanswered(offered));
        return new CallOffer(offered);
    }

    /// <summary>Where the network takes the caller of a call that nobody has answered here; null where it does not.</summary>
    public PhoneNumber? TargetAfter(Call call) => call.EndReason switch
    {
        EndReason.Diverted => forwarding[ForwardingReason.NoReply]?.Number,
        EndReason.Rejected => TargetOf(call.Number, ForwardingReason.Busy),
        _ => null,
    };

    /// <summary>The phone of a called party rings.</summary>
    /// <param name="id">The call; null = the one there is.</param>
    /// <param name="isInCall">True where the party is in a call and this one waits there: +CSSI: 3.</param>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public void Alert(int? id, bool isInCall)
    {
        var call = Find(id, "being dialled", call => call.State is CallState.Dialing);
        dialling.LeaveToRemote(call);
        table.Move(call, CallState.Alerting);
        if (isInCall)
            reports.TellOriginated(3);
    }

    /// <summary>A called party answers.</summary>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public void Answer(int? id)
    {
        var call = FindBeingSetUp(id);
        dialling.LeaveToRemote(call);
        table.Move(call, CallState.Active);
    }

    /// <summary>A called party cannot be had.</summary>
    /// <param name="id">The call; null = the one there is.</param>
    /// <param name="reason">Busy, no answer or unreachable.</param>
    /// <param name="cause">Release cause of Q.850.</param>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public void Fail(int? id, EndReason reason, int cause) => table.End(FindBeingSetUp(id), reason, cause);

    /// <summary>The other party hangs up, or gives up.</summary>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public void HangUp(int? id) => table.End(Find(id, "on the line", _ => true), EndReason.RemoteHungUp);

    /// <summary>The other party puts the modem on hold, or takes it back: +CSSU: 2, 3.</summary>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public void SetHold(int? id, bool isHeld)
    {
        var call = Find(id, isHeld ? "connected" : "held by the other party", call =>
            call.State is CallState.Active or CallState.Held && call.IsHeldByRemote != isHeld);
        call.IsHeldByRemote = isHeld;
        reports.TellTerminated(isHeld ? 2 : 3);
    }

    /// <summary>The other party presses keys: the modem hears DTMF.</summary>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public void Press(int? id, string digits) => table.Press(Find(id, "connected", call => call.State is CallState.Active), digits);

    private string? WhyBusy()
    {
        if (table.All.Any(call => call.IsOffered) || !table.HasRoom)
            return "a call waits already, or there are as many as it takes";
        return table.All.Count > 0 && !waiting.IsOnForVoice ? "it has a call and call waiting is off (AT+CCWA=1,1)" : null;
    }

    private CallOffer Refuse(PhoneNumber caller, ForwardingReason reason, int cause, string why) =>
        TargetOf(caller, reason) is { } target ? new CallOffer(null, target) : new CallOffer(null, null, cause, why);

    private PhoneNumber? TargetOf(PhoneNumber caller, ForwardingReason reason)
    {
        if (forwarding[reason] is not { } rule)
            return null;
        CallLog.Diverted(log, caller.IsWithheld ? "withheld" : caller.Digits, rule.Number.Digits, reason);
        return rule.Number;
    }

    private void DivertUnanswered(Call call)
    {
        if (call is { IsOffered: true, EndReason: null } && TargetOf(call.Number, ForwardingReason.NoReply) is not null)
            table.End(call, EndReason.Diverted, 19);
    }

    private Call FindBeingSetUp(int? id) => Find(id, "waiting for an answer", call => call.IsBeingSetUp);

    private Call Find(int? id, string what, Func<Call, bool> condition)
    {
        var candidates = table.All.Where(call => (id is null || call.Id == id) && condition(call)).ToArray();
        return candidates switch
        {
            [var only] => only,
            [] => throw new InvalidOperationException(id is null ? $"no call is {what}" : $"there is no call {id} that is {what}"),
            _ => throw new InvalidOperationException($"several calls are {what}: say which, {string.Join(" or ", candidates.Select(call => call.Id))}"),
        };
    }
}
