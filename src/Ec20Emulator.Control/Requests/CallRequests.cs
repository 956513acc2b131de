using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Control.Requests;

/// <summary>Somebody calls the modem.</summary>
internal sealed record IncomingCallRequest : TimedRequest
{
    /// <summary>Who: 1-40 of 0-9, *, #, A-C, with + in front or without; null = withheld.</summary>
    public string? Number { get; init; }
}

/// <summary>What becomes of the calls the modem makes.</summary>
internal sealed record CallPolicyRequest : TimedRequest
{
    /// <summary>How they go on.</summary>
    public required OutgoingCallOutcome Outcome { get; init; }

    /// <summary>For calls to this number only; null = all others.</summary>
    public string? Number { get; init; }

    /// <summary>Time until the other phone rings, in ms; null = as the modem's delays say.</summary>
    [Range(0, 3_600_000)]
    public int? AlertAfterMs { get; init; }

    /// <summary>Time from there to the outcome, in ms; null = as the modem's delays say.</summary>
    [Range(0, 3_600_000)]
    public int? ThenMs { get; init; }

    /// <summary>The policy.</summary>
    public OutgoingCallPolicy Policy => new() { Outcome = Outcome, AlertAfter = Time(AlertAfterMs), Then = Time(ThenMs) };

    private static TimeSpan? Time(int? ms) => ms is { } number ? TimeSpan.FromMilliseconds(number) : null;
}

/// <summary>What the other end of a call does.</summary>
internal sealed record CallActRequest : TimedRequest
{
    /// <summary>The act.</summary>
    public required CallAct Act { get; init; }
}

/// <summary>What the other end of a call can do.</summary>
internal enum CallAct
{
    /// <summary>Its phone rings.</summary>
    Alert,

    /// <summary>Its phone rings beside another call.</summary>
    AlertInCall,

    /// <summary>It answers.</summary>
    Answer,

    /// <summary>It is busy.</summary>
    Busy,

    /// <summary>It does not answer.</summary>
    NoAnswer,

    /// <summary>It hangs up.</summary>
    HangUp,

    /// <summary>It holds the call.</summary>
    Hold,

    /// <summary>It takes the call up again.</summary>
    Retrieve,
}

/// <summary>What the network says in a USSD session.</summary>
internal record UssdRequest : TimedRequest
{
    /// <summary>How the session stands then.</summary>
    public required UssdOutcome Outcome { get; init; }

    /// <summary>The text; null = none.</summary>
    [StringLength(UssdReply.LongestText)]
    public string? Text { get; init; }

    /// <summary>The reply.</summary>
    public UssdReply Reply => new(Outcome, Text);
}

/// <summary>What a code is answered with.</summary>
internal sealed record UssdCodeRequest : UssdRequest
{
    /// <summary>The code, such as <c>*100#</c>.</summary>
    [StringLength(UssdReply.LongestText, MinimumLength = 1)]
    public required string Code { get; init; }
}
