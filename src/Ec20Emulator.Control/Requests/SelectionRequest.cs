using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Ec20Emulator.Control.Requests;

/// <summary>Which modems are meant: those of which all of this is true.</summary>
internal record SelectionRequest : IRequestBody
{
    /// <summary>Their label; null = any, and none.</summary>
    [StringLength(64, MinimumLength = 1)]
    public string? Label { get; init; }

    /// <summary>The first of a range, by the number of their place in the list of modems, from 0; null = from the beginning.</summary>
    [Range(0, int.MaxValue)]
    public int? First { get; init; }

    /// <summary>The last of a range; null = to the end.</summary>
    [Range(0, int.MaxValue)]
    public int? Last { get; init; }
}

/// <summary>What is to be done to a selection of modems.</summary>
internal sealed record SelectionActionRequest : SelectionRequest
{
    /// <summary>The method of the endpoint below a modem, such as <c>PUT</c>.</summary>
    [RegularExpression("^(GET|POST|PUT|PATCH|DELETE)$")]
    public required string Method { get; init; }

    /// <summary>Its path below a modem, such as <c>network/coverage</c>: an action of the world.</summary>
    [StringLength(256, MinimumLength = 1)]
    public required string Path { get; init; }

    /// <summary>The body that endpoint takes; null = none.</summary>
    public JsonElement? Body { get; init; }
}

/// <summary>Modems that lose the network, and come back at moments of their own.</summary>
internal sealed record ReconnectStormRequest : SelectionRequest
{
    /// <summary>All of them are back within this, ms by the computer's clock.</summary>
    [Range(0, 60_000)]
    public int WithinMs { get; init; } = 5000;

    /// <summary>Seed of the moments at which they come back.</summary>
    public int Seed { get; init; } = 42;
}
