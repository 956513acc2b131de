using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>What becomes of a call the DTE dials.</summary>
public enum OutgoingCallOutcome
{
    /// <summary>The phone of the other party rings and is answered.</summary>
    Answers,

    /// <summary>The other party is in a call: BUSY.</summary>
    Busy,

    /// <summary>The phone of the other party rings in vain: NO ANSWER.</summary>
    [Word("unanswered")]
    NoAnswer,

    /// <summary>The network cannot reach the number: NO CARRIER.</summary>
    Unreachable,

    /// <summary>Nothing, until <see cref="CallControl"/> says so.</summary>
    Manual,
}

/// <summary>
/// The fate of outgoing calls. Where nobody has set one, a call is alerting after <see cref="DelayProfile.CallAlerting"/> and answered
/// <see cref="DelayProfile.CallAnswer"/> later.
/// </summary>
public sealed record OutgoingCallPolicy
{
    /// <summary>What becomes of the call.</summary>
    [Required, Field("How they go on.")]
    public OutgoingCallOutcome Outcome { get; init; }

    /// <summary>
    /// From ATD until the phone rings, by the modem's clock; zero or more, up to <see cref="Longest"/>; null = as the profile of the modem
    /// has it. Not used for a party that is busy or unreachable.
    /// </summary>
    [Duration(0, LongestMs), Field("Time until the other phone rings; null = as the modem's delays say.")]
    public TimeSpan? AlertAfter { get; init; }

    /// <summary>From there, or else from ATD, until the outcome; limits as <see cref="AlertAfter"/>; null = <see cref="DelayProfile.CallAnswer"/>.</summary>
    [Duration(0, LongestMs), Field("Time from there to the outcome; null = as the modem's delays say.")]
    public TimeSpan? Then { get; init; }

    /// <summary>Longest delay: an hour.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(LongestMs);

    private const long LongestMs = 3_600_000;
}
