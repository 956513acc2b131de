using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>How the network goes on with a USSD session: the <c>m</c> of +CUSD (sms-calls.md 9).</summary>
public enum UssdOutcome
{
    /// <summary>It has said what it had to say; the session is over.</summary>
    Done = 0,

    /// <summary>It asks for more: the session goes on.</summary>
    AsksForMore = 1,

    /// <summary>It ends the session.</summary>
    Ended = 2,

    /// <summary>Another client of the subscriber has answered.</summary>
    OtherClient = 3,

    /// <summary>It does not know the code.</summary>
    NotSupported = 4,

    /// <summary>Its time-out has passed.</summary>
    TimedOut = 5,
}

/// <summary>What the network says in a USSD session.</summary>
/// <param name="Outcome">How it goes on.</param>
/// <param name="Text">Its text, up to <see cref="LongestText"/> characters; null = none.</param>
public sealed record UssdReply(
    [property: Field("How the session stands then.")] UssdOutcome Outcome,
    [property: StringLength(UssdReply.LongestText), Field("The text; null = none.")] string? Text = null)
{
    /// <summary>Most characters of a USSD string (3GPP 23.038: 160 octets of 7-bit characters).</summary>
    public const int LongestText = 182;

    /// <summary>The network does not know the code.</summary>
    public static readonly UssdReply NotSupported = new(UssdOutcome.NotSupported);

    /// <summary>Holds it against its rules.</summary>
    /// <exception cref="ArgumentException">It breaks one.</exception>
    internal void ThrowIfOutOfRange() => ActionParameter.CheckOptions(this);
}
