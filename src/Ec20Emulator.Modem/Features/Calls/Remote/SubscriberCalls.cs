using Ec20Emulator.Modem.Subscribers;

namespace Ec20Emulator.Modem.Features.Calls.Remote;

/// <summary>
/// Voice calls between this modem and other subscribers of its mobile network: what happens to a call here is told the other party, and the other
/// way round. Lives on the mailbox.
/// </summary>
internal sealed class SubscriberCalls
{
    /// <summary>How often a call may be led elsewhere (3GPP 22.082).</summary>
    private const int MostDiversions = 5;

    private readonly SubscriberLine _line;
    private readonly CallTable _table;
    private readonly RemoteParties _remote;
    private readonly Dialling _dialling;
    private readonly CallReports _reports;
    private readonly FarEndVoice _voice;
    private readonly Dictionary<Call, CallLeg> _legs = [];
    private readonly List<CallLeg?> _transferred = [];

    /// <summary>Begins to listen to the line and to the calls.</summary>
    public SubscriberCalls(
        SubscriberLine line, CallTable table, RemoteParties remote, Dialling dialling, CallReports reports, FarEndVoice voice)
    {
        (_line, _table, _remote, _dialling, _reports, _voice) = (line, table, remote, dialling, reports, voice);
        line.CallMoved += Take;
        table.Changed += Tell;
        table.Ended += TellEnd;
        table.Heard += TellTones;
        dialling.SetUp = SetUp;
    }

    /// <summary>Calls another subscriber.</summary>
    private void SetUp(Call call)
    {
        var leg = new CallLeg(_line.NameCall(), call.Number.Digits);
        _legs.Add(call, leg);
        _line.Send(new CallSetup(_line.Number, leg.Party, leg.Name, call.HidesNumber));
    }

    private void Take(CallSignal signal)
    {
        if (signal is CallSetup setup)
        {
            Offer(setup);
            return;
        }
        if (_legs.FirstOrDefault(one => one.Value.Name == signal.Call) is not { Key: { } call, Value: { } leg })
        {
            if (signal is CallAlerting or CallConnect)
                _line.Send(new CallRelease(_line.Number, signal.From, signal.Call, CallLeg.UnknownCall));
            return;
        }
        leg.Party = signal is CallTransfer transfer ? transfer.Party : signal.From;
        Take(signal, call, leg);
    }

    private void Take(CallSignal signal, Call call, CallLeg leg)
    {
        switch (signal)
        {
            case CallAlerting alerting when call.State is CallState.Dialing:
                if (alerting.IsDiverted)
                    _reports.TellOriginated(CallReports.Forwarded);
                _remote.Alert(call.Id, alerting.IsWaiting);
                break;
            case CallConnect when call.IsBeingSetUp:
                _remote.Answer(call.Id);
                break;
            case CallRelease release:
                _legs.Remove(call);
                Release(call, release.Cause);
                break;
            case CallHold hold when call.State is CallState.Active or CallState.Held && call.IsHeldByRemote != hold.IsHeld:
                _remote.SetHold(call.Id, hold.IsHeld);
                break;
            case CallTones tones when call.State is CallState.Active:
                _remote.Press(call.Id, tones.Digits);
                break;
            case CallVoice voice when _voice.Line == leg:
                _voice.Receive(voice.Samples);
                break;
            case CallTransfer transfer:
                leg.Name = transfer.NewCall;
                break;
        }
    }

    private void Offer(CallSetup setup)
    {
        var offer = _remote.Offer(setup.HidesNumber ? PhoneNumber.Withheld : PhoneNumber.Of(setup.From) ?? PhoneNumber.Withheld);
        if (offer.Call is not { } call)
        {
            if (offer.DivertedTo is { } target)
                Divert(setup, target);
            else
                _line.Send(new CallRelease(_line.Number, setup.From, setup.Call, offer.Cause));
            return;
        }
        _legs.Add(call, new CallLeg(setup.Call, setup.From) { Setup = setup });
        if (setup.Diversions > 0)
            _reports.TellTerminated(CallReports.WasForwarded);
        _line.Send(new CallAlerting(_line.Number, setup.From, setup.Call, call.State is CallState.Waiting, setup.Diversions > 0));
    }

    private void Divert(CallSetup setup, PhoneNumber target)
    {
        if (setup.Diversions < MostDiversions)
            _line.Send(setup with { To = target.Digits, Diversions = setup.Diversions + 1 });
        else
            _line.Send(new CallRelease(_line.Number, setup.From, setup.Call, CallLeg.RoutingError));
    }

    /// <summary>The other party has ended the call, or cannot be had.</summary>
    private void Release(Call call, int cause)
    {
        if (cause == CallRelease.Unallocated && call.IsBeingSetUp)
            _dialling.LeaveToPolicy(call);
        else if (call.IsBeingSetUp)
            _table.End(call, CallLeg.ReasonOf(cause), cause);
        else
            _table.End(call, EndReason.RemoteHungUp, cause);
    }

    /// <summary>A call has entered another state here.</summary>
    private void Tell(Call call)
    {
        if (!_legs.TryGetValue(call, out var leg))
            return;
        if (call.State is CallState.Active && call.Direction is CallDirection.Incoming && !leg.IsConnected)
            _line.Send(new CallConnect(_line.Number, leg.Party, leg.Name));
        leg.IsConnected |= call.State is CallState.Active;
        var isHeld = call.State is CallState.Held;
        if (isHeld != leg.IsHeld)
            _line.Send(new CallHold(_line.Number, leg.Party, leg.Name, leg.IsHeld = isHeld));
        if (call.State is CallState.Active)
            _voice.Line ??= leg;
        else
            Silence(leg);
        if (_voice.Line == leg)
            _voice.Send = samples => _line.Send(new CallVoice(_line.Number, leg.Party, leg.Name, samples));
    }

    /// <summary>A call is over here.</summary>
    private void TellEnd(Call call)
    {
        _legs.Remove(call, out var leg);
        if (leg is not null)
            Silence(leg);
        if (call.EndReason is EndReason.Transferred)
            Transfer(leg);
        else if (leg is { Setup: { } setup } && _remote.TargetAfter(call) is { } target)
            Divert(setup, target);
        else if (leg is not null)
            _line.Send(new CallRelease(_line.Number, leg.Party, leg.Name, call.Cause ?? CallLeg.Normal));
    }

    private void TellTones(Call call, IReadOnlyList<DtmfTone> tones)
    {
        if (_legs.TryGetValue(call, out var leg))
            _line.Send(new CallTones(_line.Number, leg.Party, leg.Name, string.Concat(tones.Select(tone => tone.Digit))));
    }

    /// <summary>The two calls that AT+CHLD=4 ends come one after the other: each party becomes that of the other.</summary>
    private void Transfer(CallLeg? leg)
    {
        _transferred.Add(leg);
        if (_transferred is not [var first, var second])
            return;
        _transferred.Clear();
        if (first is null || second is null)
            return;
        var name = _line.NameCall();
        _line.Send(new CallTransfer(_line.Number, first.Party, first.Name, second.Party, name));
        _line.Send(new CallTransfer(_line.Number, second.Party, second.Name, first.Party, name));
    }

    private void Silence(CallLeg leg)
    {
        if (_voice.Line == leg)
            _voice.Line = null;
    }
}
