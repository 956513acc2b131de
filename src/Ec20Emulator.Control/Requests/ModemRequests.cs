using System.ComponentModel.DataAnnotations;

namespace Ec20Emulator.Control.Requests;

/// <summary>A dip of the supply.</summary>
internal sealed record BrownOutRequest : TimedRequest
{
    /// <summary>How long the modem is off, ms of its clock, up to a day.</summary>
    [Range(0, 86_400_000)]
    public required int DurationMs { get; init; }
}

/// <summary>DTR of a DTE.</summary>
internal sealed record DtrRequest : TimedRequest
{
    /// <summary>True = on.</summary>
    public required bool IsAsserted { get; init; }
}

/// <summary>A pulse of RI.</summary>
internal sealed record RingPulseRequest : TimedRequest
{
    /// <summary>How long, ms of the modem's clock.</summary>
    [Range(1, 60_000)]
    public int LengthMs { get; init; } = 120;
}

/// <summary>A URC.</summary>
internal sealed record UrcRequest : TimedRequest
{
    /// <summary>One line without line ends, 1-512 printable characters.</summary>
    [StringLength(512, MinimumLength = 1)]
    public required string Line { get; init; }
}
