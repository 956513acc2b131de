using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ec20Emulator.Modem.Faults;

/// <summary>A fault as it is asked for: the same fields for every kind.</summary>
public sealed record FaultSettings
{
    /// <summary>A fault of which only the kind has to be said.</summary>
    public FaultSettings()
    {
    }

    /// <summary>As JSON has it: what is left out is what it is by default.</summary>
    [JsonConstructor, SetsRequiredMembers]
    internal FaultSettings(string type, FaultLocation? stream = null, double toxicity = 1, int? times = null, string? match = null, int? seed = null, JsonObject? attributes = null) =>
        (Type, Stream, Toxicity, Times, Match, Seed, Attributes) = (type, stream, toxicity, times, match, seed, attributes);

    /// <summary>The kind, such as <c>latency</c>; see <c>ModemFaults.Kinds</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Where it lies; null = where its kind usually lies.</summary>
    public FaultLocation? Stream { get; init; }

    /// <summary>Probability that it strikes at an opportunity, 0-1.</summary>
    public double Toxicity { get; init; } = 1;

    /// <summary>How often it strikes at most, 1 or more; null = as long as it is there.</summary>
    public int? Times { get; init; }

    /// <summary>
    /// Regular expression an opportunity has to match; null = all do. What is compared: the command with its <c>AT</c>; a piece of bytes,
    /// one char each; <c>host:port</c> of a connection; the name to be resolved.
    /// </summary>
    public string? Match { get; init; }

    /// <summary>Seeds its chance; null = derived from the seed of the modem and the number of the fault.</summary>
    public int? Seed { get; init; }

    /// <summary>What the kind needs to know; null = its defaults.</summary>
    public JsonObject? Attributes { get; init; }

    /// <summary>Reads a fault.</summary>
    /// <exception cref="FaultSettingsException">It is no JSON object of these fields; the message says where.</exception>
    public static FaultSettings Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, FaultSettingsJson.Default.FaultSettings) ?? throw new FaultSettingsException("a fault is a JSON object");
        }
        catch (JsonException wrong)
        {
            throw new FaultSettingsException(wrong.Message);
        }
    }

    /// <summary>The fault as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, FaultSettingsJson.Default.FaultSettings);

    /// <summary>The attributes as the record of a kind.</summary>
    /// <param name="shape">What the record consists of.</param>
    internal TAttributes Read<TAttributes>(JsonTypeInfo<TAttributes> shape)
        where TAttributes : new()
    {
        try
        {
            return Attributes is null ? new TAttributes() : Attributes.Deserialize(shape) ?? new TAttributes();
        }
        catch (JsonException wrong)
        {
            throw new FaultSettingsException($"{Type}: {wrong.Message}", wrong);
        }
    }

    /// <summary>Checks that there are no attributes, for kinds that need to know nothing.</summary>
    internal void ReadNone()
    {
        if (Attributes is { Count: > 0 })
            throw new FaultSettingsException($"{Type}: it has no attributes");
    }
}
