using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Control.Problems;
using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Control.Requests;

/// <summary>What the journal is to hold.</summary>
internal record ExpectationRequest : IRequestBody
{
    /// <summary>
    /// What begins with <c>AT</c> means a command the modem received (<c>AT+QIRD</c> in any form, <c>AT+QIOPEN=1,*</c>), anything else a text
    /// it sent.
    /// </summary>
    [StringLength(512, MinimumLength = 1)]
    public required string Pattern { get; init; }

    /// <summary>Only entries behind this cursor count.</summary>
    [Range(0d, long.MaxValue)]
    public long After { get; init; }
}

/// <summary>Something to be waited for.</summary>
internal sealed record WaitRequest : ExpectationRequest
{
    /// <summary>Longest wait, ms by the computer's clock.</summary>
    [Range(0, 600_000)]
    public int TimeoutMs { get; init; } = 5000;
}

/// <summary>How often something is to be there: <c>exactly</c>, or <c>atLeast</c>, <c>atMost</c> or both.</summary>
internal sealed record VerifyRequest : ExpectationRequest
{
    /// <summary>Exactly so often.</summary>
    [Range(0, int.MaxValue)]
    public int? Exactly { get; init; }

    /// <summary>So often or more.</summary>
    [Range(0, int.MaxValue)]
    public int? AtLeast { get; init; }

    /// <summary>So often or less.</summary>
    [Range(0, int.MaxValue)]
    public int? AtMost { get; init; }

    /// <summary>As the journal wants it.</summary>
    /// <exception cref="ProblemException">The fields do not go together: 400.</exception>
    public Times Times() => this switch
    {
        { Exactly: { } exactly, AtLeast: null, AtMost: null } => Modem.Journal.Times.Exactly(exactly),
        { Exactly: not null } => throw ProblemException.Bad("exactly", "goes with neither atLeast nor atMost"),
        { AtLeast: { } least, AtMost: { } most } when most < least => throw ProblemException.Bad("atMost", $"must be {least} or more"),
        { AtLeast: { } least, AtMost: { } most } => Modem.Journal.Times.Between(least, most),
        { AtLeast: { } least } => Modem.Journal.Times.AtLeast(least),
        { AtMost: { } most } => Modem.Journal.Times.AtMost(most),
        _ => throw ProblemException.Bad("exactly", "say how often: exactly, atLeast or atMost"),
    };
}
