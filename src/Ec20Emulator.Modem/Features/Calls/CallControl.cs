using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Calls.Remote;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>The other ends of voice calls. Where a call is named by null, the only one it can be meant.</summary>
[WorldControl("call", "What the other ends of voice calls do.")]
public sealed class CallControl : WorldControl
{
    private readonly ModemCore _core;
    private readonly CallFeature _calls;

    internal CallControl(ModemCore core, CallFeature calls)
        : base(core.Appointments) => (_core, _calls) = (core, calls);

    /// <summary>Somebody calls the modem: RING, or +CCWA beside another call.</summary>
    /// <param name="number">1-40 of 0-9, *, #, A-C, with <c>+</c> in front or without; null = withheld.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">The number is none.</exception>
    /// <exception cref="InvalidOperationException">The modem is not registered, or busy.</exception>
    [WorldAction("Calls the modem.")]
    [Words("incoming withheld")]
    [Words("incoming {number}")]
    [Http("POST", "calls")]
    public Task<Appointment> RingAsync([PhoneNumber, Field("Who calls; null = withheld.")] string? number, When? when = null) => ActAsync(
        [number], $"call of {number ?? "somebody"}", when, _ => _calls.Remote.Call(number is null ? PhoneNumber.Withheld : NumberOf(number)));

    /// <summary>The phone of a party the DTE has dialled rings.</summary>
    /// <param name="id">The call, 1-7; null = the one that is dialled.</param>
    /// <param name="isInCall">True where the party is in another call and this one waits there (+CSSI: 3).</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is 1-7.</exception>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    [WorldAction("The phone of a party the DTE has dialled rings.")]
    [Words("alerts[ {id}]")]
    [Words("waits{isInCall=true}[ {id}]")]
    [Http("POST", "calls/{call}", "act=alert", "isInCall=false", Summary = "Lets the other end of a call, 1-7, do something.")]
    [Http("POST", "calls/{call}", "act=alertInCall", "isInCall=true")]
    public Task<Appointment> AlertAsync(
        [Range(1, 7), Field("The call, as AT+CLCC counts.", Name = "call")] int? id = null,
        [Field("True where the party is in another call and this one waits there.")] bool isInCall = false,
        When? when = null) =>
        ActAsync([id, isInCall], $"alerting{Name(id)}", when, _ => _calls.Remote.Alert(id, isInCall));

    /// <summary>A party the DTE has dialled answers.</summary>
    /// <param name="id">The call, 1-7; null = the one that is not answered.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is 1-7.</exception>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    [WorldAction("A party the DTE has dialled answers.")]
    [Words("answers[ {id}]")]
    [Http("POST", "calls/{call}", "act=answer")]
    public Task<Appointment> AnswerAsync([Range(1, 7), Field("The call, as AT+CLCC counts.", Name = "call")] int? id = null, When? when = null) =>
        ActAsync([id], $"answer{Name(id)}", when, _ => _calls.Remote.Answer(id));

    /// <summary>A party the DTE has dialled is in a call: BUSY.</summary>
    /// <param name="id">The call, 1-7; null = the one that is not answered.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is 1-7.</exception>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    [WorldAction("A party the DTE has dialled is in a call.")]
    [Words("busy[ {id}]")]
    [Http("POST", "calls/{call}", "act=busy")]
    public Task<Appointment> BusyAsync([Range(1, 7), Field("The call, as AT+CLCC counts.", Name = "call")] int? id = null, When? when = null) =>
        ActAsync([id], $"busy{Name(id)}", when, _ => _calls.Remote.Fail(id, EndReason.Busy, 17));

    /// <summary>The network gives up on a party that does not answer: NO ANSWER.</summary>
    /// <param name="id">The call, 1-7; null = the one that is not answered.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is 1-7.</exception>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    [WorldAction("The network gives up on a party that does not answer.")]
    [Words("unanswered[ {id}]")]
    [Http("POST", "calls/{call}", "act=noAnswer")]
    public Task<Appointment> NoAnswerAsync([Range(1, 7), Field("The call, as AT+CLCC counts.", Name = "call")] int? id = null, When? when = null) =>
        ActAsync([id], $"no answer{Name(id)}", when, _ => _calls.Remote.Fail(id, EndReason.NoAnswer, 19));

    /// <summary>The other party hangs up, a caller gives up, or a called party turns the call away: NO CARRIER.</summary>
    /// <param name="id">The call, 1-7; null = the only one.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is 1-7.</exception>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    [WorldAction("The other party hangs up, a caller gives up, or a called party turns the call away.")]
    [Words("ends[ {id}]")]
    [Http("POST", "calls/{call}", "act=hangUp")]
    public Task<Appointment> HangUpAsync([Range(1, 7), Field("The call, as AT+CLCC counts.", Name = "call")] int? id = null, When? when = null) =>
        ActAsync([id], $"remote hangs up{Name(id)}", when, _ => _calls.Remote.HangUp(id));

    /// <summary>The other party puts the modem on hold, or takes it back (+CSSU: 2 and 3).</summary>
    /// <param name="isHeld">True = on hold.</param>
    /// <param name="id">The call, 1-7; null = the only one it can be.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is 1-7.</exception>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    [WorldAction("The other party puts the modem on hold, or takes it back.")]
    [Words("holds{isHeld=true}[ {id}]")]
    [Words("retrieves{isHeld=false}[ {id}]")]
    [Http("POST", "calls/{call}", "act=hold", "isHeld=true")]
    [Http("POST", "calls/{call}", "act=retrieve", "isHeld=false")]
    public Task<Appointment> HoldAsync(
        [Field("True = on hold.")] bool isHeld, [Range(1, 7), Field("The call, as AT+CLCC counts.", Name = "call")] int? id = null, When? when = null) =>
        ActAsync([isHeld, id], $"remote {(isHeld ? "holds" : "retrieves")}{Name(id)}", when, _ => _calls.Remote.SetHold(id, isHeld));

    /// <summary>The other party presses keys of its phone: the modem hears DTMF, which AT+QTONEDET=1 tells.</summary>
    /// <param name="digits">1-100 of 0-9, *, #, A-D.</param>
    /// <param name="id">The call, 1-7; null = the only one that is connected.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">These are no keys.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An id is 1-7.</exception>
    /// <exception cref="InvalidOperationException">There is no such call.</exception>
    [WorldAction("The other party presses keys of its phone.")]
    [Words("presses {digits}[ {id}]")]
    [Http("POST", "calls/{call}", "act=press")]
    public Task<Appointment> PressKeysAsync(
        [PhoneKeys, Field("The keys.")] string digits, [Range(1, 7), Field("The call, as AT+CLCC counts.", Name = "call")] int? id = null, When? when = null) =>
        ActAsync([digits, id], $"keys {digits}{Name(id)}", when, _ => _calls.Remote.Press(id, digits.ToUpperInvariant()));

    /// <summary>What the other parties say in calls whose voice AT+QPCMV carries: nothing, or what they hear. Silence at first; it outlives power cycles.</summary>
    /// <param name="echoes">True = they say what they hear.</param>
    /// <param name="when">The moment; null = now.</param>
    [WorldAction("Lets the other parties of calls say nothing, or what they hear.")]
    [Words("voice silent{echoes=false}")]
    [Words("voice echoes{echoes=true}")]
    [Http("PUT", "calls/voice")]
    public Task<Appointment> SetVoiceAsync([Field("True: they say what they hear.")] bool echoes, When? when = null) =>
        ActAsync([echoes], echoes ? "the far end echoes" : "the far end is silent", when, _ =>
        {
            if (echoes)
                _calls.Voice.Echo();
            else
                _calls.Voice.BeSilent();
        });

    /// <summary>Lets the other parties play a recording, once in each call, where AT+QPCMV carries their voice.</summary>
    /// <param name="file">A WAVE file of this computer with PCM, 16 bit, one channel, 8 kHz, of at most 64 MiB.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">The file cannot be read, or is another kind of file.</exception>
    [WorldAction("Lets the other parties of calls play a recording, once in each call.")]
    [Words("voice: {file...}")]
    [Http("PUT", "calls/recording")]
    public Task<Appointment> PlayAsync([StringLength(4096, MinimumLength = 1), Field("Path on the computer of the modem.")] string file, When? when = null)
    {
        Check([file]);
        var samples = Recording.Read(file);
        return ActAsync([file], $"the far end plays {Path.GetFileName(file)}", when, _ => _calls.Voice.Play(samples));
    }

    /// <summary>Sets what becomes of calls the DTE dials from now on; it outlives power cycles.</summary>
    /// <param name="policy">What becomes of them.</param>
    /// <param name="number">For this number only, as it is dialled; null = for all numbers without a policy of their own.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">The number is none, or a delay is out of range.</exception>
    /// <exception cref="InvalidOperationException">More than 1000 numbers would have a policy of their own.</exception>
    [WorldAction("Says what becomes of the calls the modem makes.")]
    [Words("policy {outcome}[ for {number}][ alerting {alertAfter}][ then {then}]")]
    [Http("PUT", "calls/policy")]
    public Task<Appointment> SetPolicyAsync(
        [Options<OutgoingCallPolicy>] OutgoingCallPolicy policy,
        [PhoneNumber, Field("For calls to this number only; null = all others.")] string? number = null,
        When? when = null) => ActAsync(
            [policy, number],
            $"calls to {number ?? "anybody"}: {policy?.Outcome}",
            when,
            _ => _calls.Policies.Set(policy!, number is null ? null : NumberOf(number).Digits));

    /// <summary>Lets the packet bearer count as call 1 and AT+CLCC list it, as many units do on LTE; it outlives power cycles. Off at first.</summary>
    /// <param name="counts">True = on: voice calls begin with id 2, and there are 6 at most.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="InvalidOperationException">There are calls.</exception>
    [WorldAction("Lets the packet bearer count as call 1 and AT+CLCC list it, or not.")]
    [Words("bearer listed{counts=true}")]
    [Words("bearer hidden{counts=false}")]
    [Http("PUT", "calls/bearer")]
    public Task<Appointment> CountPacketBearerAsync(
        [Field("True: voice calls begin with id 2, and there are 6 at most.")] bool counts, When? when = null) => ActAsync(
        [counts],
        counts ? "AT+CLCC lists the packet bearer" : "AT+CLCC lists voice calls only",
        when,
        _ => _calls.Table.CountsPacketBearer = counts);

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

    private static PhoneNumber NumberOf(string number) => PhoneNumber.Of(number) ?? throw new ArgumentException("no number", nameof(number));
}
