using System.ComponentModel.DataAnnotations;

namespace Ec20Emulator.Control.Requests;

/// <summary>Time that is to pass on a manual clock.</summary>
internal sealed record AdvanceRequest : IRequestBody
{
    /// <summary>How far, ms, up to ten years; 0 fires what is due now.</summary>
    [Range(0d, 315_360_000_000d)]
    public required long ByMs { get; init; }
}
