using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Calls;

namespace Ec20Emulator.Modem.Control;

/// <summary>The other ends of voice calls. Where a call is named by null, the only one it can be meant.</summary>
public sealed class CallControl
{
    private readonly ModemCore _core;
    private readonly CallFeature _calls;
    private readonly Appointments _appointments;

    internal CallControl(ModemCore core, CallFeature calls, Appointments appointments) => (_core, _calls, _appointments) = (core, calls, appointments);

    /// <summary>Somebody calls the modem: RING, or +CCWA beside another call.</summary>
    /// <param name="number">1-40 of 0-9, *, #, A-C, with <c>+</c> in front or without; null = withheld.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">The number is none.</exception>
    /// <exception cref="InvalidOperationException">The modem is not registered, or busy.</exception>
    public Task<Appointment> RingAsync(string? number, When? when = null)
    {
        var caller = number is null ? PhoneNumber.Withheld : NumberOf(number);
        return _appointments.MakeAsync($"call of {number ?? "somebody"}", when, _ => _calls.Remote.Call(caller));
    }

    /// <summary>The phone of a party the DTE has dialled rings.</summary>
    /// <param name="id">The call, 1-7; null = the one that is dialled.</param>
    /// <param name="isInCall">True where the party is in another call and this one waits there (+CSSI: 3).</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public Task<Appointment> AlertAsync(int? id = null, bool isInCall = false, When? when = null) =>
        _appointments.MakeAsync($"alerting{Name(id)}", when, _ => _calls.Remote.Alert(id, isInCall));

    /// <summary>A party the DTE has dialled answers.</summary>
    /// <param name="id">The call, 1-7; null = the one that is not answered.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public Task<Appointment> AnswerAsync(int? id = null, When? when = null) =>
        _appointments.MakeAsync($"answer{Name(id)}", when, _ => _calls.Remote.Answer(id));

    /// <summary>A party the DTE has dialled is in a call: BUSY.</summary>
    /// <param name="id">The call, 1-7; null = the one that is not answered.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public Task<Appointment> BusyAsync(int? id = null, When? when = null) =>
        _appointments.MakeAsync($"busy{Name(id)}", when, _ => _calls.Remote.Fail(id, EndReason.Busy, 17));

    /// <summary>The network gives up on a party that does not answer: NO ANSWER.</summary>
    /// <param name="id">The call, 1-7; null = the one that is not answered.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public Task<Appointment> NoAnswerAsync(int? id = null, When? when = null) =>
        _appointments.MakeAsync($"no answer{Name(id)}", when, _ => _calls.Remote.Fail(id, EndReason.NoAnswer, 19));

    /// <summary>The other party hangs up, a caller gives up, or a called party turns the call away: NO CARRIER.</summary>
    /// <param name="id">The call, 1-7; null = the only one.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public Task<Appointment> HangUpAsync(int? id = null, When? when = null) =>
        _appointments.MakeAsync($"remote hangs up{Name(id)}", when, _ => _calls.Remote.HangUp(id));

    /// <summary>The other party puts the modem on hold, or takes it back (+CSSU: 2 and 3).</summary>
    /// <param name="isHeld">True = on hold.</param>
    /// <param name="id">The call, 1-7; null = the only one it can be.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    public Task<Appointment> HoldAsync(bool isHeld, int? id = null, When? when = null) =>
        _appointments.MakeAsync($"remote {(isHeld ? "holds" : "retrieves")}{Name(id)}", when, _ => _calls.Remote.SetHold(id, isHeld));

    /// <summary>Sets what becomes of calls the DTE dials from now on; it outlives power cycles.</summary>
    /// <param name="policy">What becomes of them.</param>
    /// <param name="number">For this number only, as it is dialled; null = for all numbers without a policy of their own.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">The number is none, or a delay is out of range.</exception>
    /// <exception cref="InvalidOperationException">More than 1000 numbers would have a policy of their own.</exception>
    public Task<Appointment> SetPolicyAsync(OutgoingCallPolicy policy, string? number = null, When? when = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        policy.ThrowIfOutOfRange();
        var digits = number is null ? null : NumberOf(number).Digits;
        return _appointments.MakeAsync(
            $"calls to {number ?? "anybody"}: {policy.Outcome}", when, _ => _calls.Policies.Set(policy, digits));
    }

    /// <summary>Lets the packet bearer count as call 1 and AT+CLCC list it, as many units do on LTE; it outlives power cycles. Off at first.</summary>
    /// <param name="counts">True = on: voice calls begin with id 2, and there are 6 at most.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="InvalidOperationException">There are calls.</exception>
    public Task<Appointment> CountPacketBearerAsync(bool counts, When? when = null) => _appointments.MakeAsync(
        counts ? "AT+CLCC lists the packet bearer" : "AT+CLCC lists voice calls only", when, _ => _calls.Table.CountsPacketBearer = counts);

    /// <summary>The calls as they are now.</summary>
    public Task<CallsState> ReadAsync() => _core.Mailbox.AskAsync(() => new CallsState(
        [.. _calls.Table.All.Select(CallSummary.Of)], [.. _calls.Past.All.Select(CallSummary.Of)]));

    /// <summary>Waits for a call that is, becomes, or ends as something, or has heard tones, such as an outgoing one that is to be answered.</summary>
    /// <param name="condition">Tells the call; runs within the modem, so it must not wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The call as it was when the condition held.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before.</exception>
    public Task<CallSummary> WaitForAsync(Func<CallSummary, bool> condition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return _calls.Watch.WaitAsync(condition, cancellationToken);
    }

    private static string Name(int? id) => id is null ? "" : $" of call {id}";

    /// <summary>True for what can be dialled: 1-40 of 0-9, *, #, A-C, with + in front or without.</summary>
    public static bool IsNumber(string text) => PhoneNumber.Of(text) is not null;

    private static PhoneNumber NumberOf(string number) => PhoneNumber.Of(number)
        ?? throw new ArgumentException($"'{number}' is no phone number: 1-{PhoneNumber.MostDigits} of 0-9, *, #, A-C, with + in front or without", nameof(number));
}
