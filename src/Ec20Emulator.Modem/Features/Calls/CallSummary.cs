using Ec20Emulator.Modem.Features.Calls;

namespace Ec20Emulator.Modem.Control;

/// <summary>The calls of a modem.</summary>
/// <param name="Current">Those there are, by id.</param>
/// <param name="Past">Those that are over, oldest first; the newest 100 are kept.</param>
public sealed record CallsState(IReadOnlyList<CallSummary> Current, IReadOnlyList<CallSummary> Past);

/// <summary>A voice call.</summary>
/// <param name="Id">1-7, as AT+CLCC counts; ids of calls that are over are used again.</param>
/// <param name="IsIncoming">False where the DTE dialled.</param>
/// <param name="Number">The other party; null where it is withheld.</param>
/// <param name="State">Active, Held, Dialing, Alerting, Incoming or Waiting; the last one of a call that is over.</param>
/// <param name="IsMultiparty">True for a member of the conference.</param>
/// <param name="HidesNumber">Outgoing: true where the other party does not see who calls (AT+CLIR, I).</param>
/// <param name="IsEmergency">True for a call to a number of AT+QECCNUM.</param>
/// <param name="IsHeldByRemote">True while the other party has put the modem on hold.</param>
/// <param name="Tones">DTMF tones the other party has heard, oldest first; the newest 1000 are kept.</param>
/// <param name="EndReason">
/// Why it is over: HungUp, Rejected, Transferred or TimedOut by the DTE, RemoteHungUp, Busy, NoAnswer or Unreachable by the other party,
/// Diverted by the network, ServiceLost or PowerOff; null while it is not.
/// </param>
/// <param name="Cause">Release cause of Q.850 once it is over, as AT+QHUP gives it.</param>
public sealed record CallSummary(
    int Id, bool IsIncoming, string? Number, string State, bool IsMultiparty, bool HidesNumber, bool IsEmergency, bool IsHeldByRemote,
    IReadOnlyList<HeardTone> Tones, string? EndReason, int? Cause)
{
    /// <summary>The digits of <see cref="Tones"/> in a row.</summary>
    public string Digits => string.Concat(Tones.Select(tone => tone.Digit));

    internal static CallSummary Of(Call call) => new(
        call.Id, call.Direction is CallDirection.Incoming, call.Number.IsWithheld ? null : call.Number.Digits, call.State.ToString(),
        call.IsMultiparty, call.HidesNumber, call.IsEmergency, call.IsHeldByRemote,
        [.. call.Tones.Select(tone => new HeardTone(tone.Digit, TimeSpan.FromMilliseconds(100 * tone.Duration)))],
        call.EndReason?.ToString(), call.Cause);
}

/// <summary>A DTMF tone of AT+VTS.</summary>
/// <param name="Digit">0-9, *, #, A-D.</param>
/// <param name="Duration">0-25.5 s; zero = as short as the network allows.</param>
public sealed record HeardTone(char Digit, TimeSpan Duration);
