using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>
/// Sets outgoing calls up (sms-calls.md 8). What becomes of them is up to the other party: <see cref="OutgoingCallPolicies"/>. Under
/// AT+COLP=1 ATD waits for it; else it answers OK at once and a failure is told like any other end of a call.
/// </summary>
internal sealed class Dialling
{
    private readonly ModemCore _core;
    private readonly CallTable _table;
    private readonly CallSettings _settings;
    private readonly CallLines _lines;
    private readonly CallHandling _handling;
    private readonly VoiceService _service;
    private readonly OutgoingCallPolicies _policies;
    private readonly ILogger _log;
    private readonly Dictionary<Call, CallAttempt> _attempts = [];
    private DialString? _last;

    public Dialling(
        ModemCore core, CallTable table, CallSettings settings, CallLines lines, CallHandling handling, VoiceService service,
        OutgoingCallPolicies policies, ILogger log)
    {
        (_core, _table, _settings, _lines, _handling, _service, _policies, _log) = (core, table, settings, lines, handling, service, policies, log);
        table.Changed += Follow;
    }

    /// <summary>Calls another subscriber of the modem's network; null where it is alone there.</summary>
    public Action<Call>? SetUp { get; set; }

    /// <summary>Dials the last number again; null where there is none.</summary>
    public AtResult? DialAgain(Turn turn) => _last is { } last ? Dial(last, turn) : null;

    /// <summary>Dials.</summary>
    public AtResult Dial(DialString dialled, Turn turn)
    {
        if (Begin(dialled, turn.Port, out var attempt) is not { } call)
            return AtResult.NoCarrier;
        if (turn.Port.Settings.Registers[7] is var seconds and > 0)
            attempt!.LimitTo(TimeSpan.FromSeconds(seconds), () => _table.End(call, EndReason.TimedOut));
        Proceed(call, attempt!);
        return _settings.ShowsConnectedLine ? Await(call, attempt!, turn) : AtResult.Ok;
    }

    /// <summary>Dials for a host that has no turn of AT commands: it sees in the table what becomes of the call.</summary>
    /// <returns>The call; null where it cannot be made.</returns>
    public Call? Dial(DialString dialled)
    {
        if (Begin(dialled, null, out var attempt) is not { } call)
            return null;
        Proceed(call, attempt!);
        return call;
    }

    /// <summary>The other party has taken matters into its own hands: the policy says nothing more about this call.</summary>
    public void LeaveToRemote(Call call) => _attempts.GetValueOrDefault(call)?.Forget();

    /// <summary>No other subscriber has the number: the policy says what becomes of the call.</summary>
    public void LeaveToPolicy(Call call)
    {
        if (_attempts.GetValueOrDefault(call) is { } attempt)
            Follow(_policies.For(call.Number), call, attempt);
    }

    /// <summary>A call is over: ATD answers if it waits for this one.</summary>
    /// <returns>The result code the DTE has yet to be told; null where it knows, or ATD has told it.</returns>
    public FinalResult? Close(Call call)
    {
        var isKnown = call.EndReason is EndReason.HungUp or EndReason.Rejected or EndReason.Transferred or EndReason.PowerOff;
        if (!_attempts.Remove(call, out var attempt))
            return isKnown ? null : FinalResult.NoCarrier;
        var failure = attempt.FailureOf(call);
        return attempt.Answer(AtResult.Of(failure)) || isKnown || !attempt.IsOfPort ? null : failure;
    }

    /// <summary>Power is gone.</summary>
    public void Forget() => _last = null;

    /// <summary>Refuses what is neither a voice call nor a packet one: circuit-switched data, which nobody offers here.</summary>
    public AtResult RefuseData(string text)
    {
        CallLog.NeitherVoiceNorData(_log, CallLog.Shown(text));
        return AtResult.NoCarrier;
    }

    /// <summary>Refuses to dial what the phonebook does not have.</summary>
    public AtResult RefusePhonebook(string text)
    {
        CallLog.NotInPhonebook(_log, text);
        return AtResult.Cme(CmeError.NotFound);
    }

    /// <summary>Refuses what is no number.</summary>
    public AtResult RefuseText(string text)
    {
        CallLog.NotDialled(_log, CallLog.Shown(text), $"no number: 1-{PhoneNumber.MostDigits} of 0-9, *, #, +, A-C");
        return AtResult.Error;
    }

    private Call? Begin(DialString dialled, ModemPort? port, out CallAttempt? attempt)
    {
        attempt = null;
        _last = dialled;
        if (!_service.Reaches(dialled.Number))
            return Refuse(dialled, "no service");
        if (!_handling.MakeRoomToDial())
            return Refuse(dialled, "the calls there are leave no room for another one");
        var made = attempt = new CallAttempt(_core, port);
        return _table.Begin(id =>
        {
            var call = new Call(id, CallDirection.Outgoing, dialled.Number, CallState.Dialing)
            {
                HidesNumber = dialled.HidesNumber ?? _settings.OwnNumber == 1,
                IsEmergency = _service.IsEmergency(dialled.Number),
            };
            _attempts[call] = made;
            return call;
        });
    }

    private Call? Refuse(DialString dialled, string reason)
    {
        CallLog.NotDialled(_log, CallLog.Shown(dialled.Number.Digits), reason);
        return null;
    }

    private AtResult Await(Call call, CallAttempt attempt, Turn turn)
    {
        attempt.Turn = turn;
        turn.Orphaned = () => attempt.Turn = null;
        return turn.DeferAbortable(() =>
        {
            if (attempt.Turn == turn)
                _handling.HangUp(call);
        });
    }

    /// <summary>The number may have a policy of its own; else another subscriber may have it; else the general policy holds.</summary>
    private void Proceed(Call call, CallAttempt attempt)
    {
        if (SetUp is { } setUp && !call.IsEmergency && !_policies.HasOwn(call.Number))
            setUp(call);
        else
            Follow(_policies.For(call.Number), call, attempt);
    }

    /// <summary>Arranges what a policy wants.</summary>
    private void Follow(OutgoingCallPolicy policy, Call call, CallAttempt attempt)
    {
        var then = policy.Then ?? _core.Options.Delays.CallAnswer;
        switch (policy.Outcome)
        {
            case OutgoingCallOutcome.Manual:
                break;
            case OutgoingCallOutcome.Busy:
                attempt.Arrange(then, () => _table.End(call, EndReason.Busy, 17));
                break;
            case OutgoingCallOutcome.Unreachable:
                attempt.Arrange(then, () => _table.End(call, EndReason.Unreachable, 27));
                break;
            case var outcome when call.State is CallState.Alerting:
                attempt.Arrange(then, () => Conclude(call, outcome));
                break;
            default:
                attempt.Arrange(policy.AlertAfter ?? _core.Options.Delays.CallAlerting, () =>
                {
                    _table.Move(call, CallState.Alerting);
                    attempt.Arrange(then, () => Conclude(call, policy.Outcome));
                });
                break;
        }
    }

    private void Conclude(Call call, OutgoingCallOutcome outcome)
    {
        if (outcome is OutgoingCallOutcome.NoAnswer)
            _table.End(call, EndReason.NoAnswer, 19);
        else
            _table.Move(call, CallState.Active);
    }

    private void Follow(Call call)
    {
        if (!call.IsBeingSetUp && _attempts.Remove(call, out var attempt))
            attempt.Answer(AtResult.Frame(Information.Line(_lines.Connected(call)), FinalResult.Ok));
    }
}
