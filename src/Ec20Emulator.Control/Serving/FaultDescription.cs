using System.Text.Json;
using System.Text.Json.Nodes;
using Ec20Emulator.Control.Json;
using Ec20Emulator.Modem.Faults;
using Microsoft.OpenApi;

namespace Ec20Emulator.Control.Serving;

/// <summary>What the OpenAPI document says of the kinds of faults: their names, and a schema for the attributes of each that has some.</summary>
internal static class FaultDescription
{
    public static void Complete(OpenApiDocument document)
    {
        if (document.Components?.Schemas?.TryGetValue(nameof(FaultSettings), out var settings) is true && settings.Properties?["type"] is OpenApiSchema type)
            type.Enum = [.. ModemFaults.Kinds.Select(kind => (JsonNode)kind)];
        foreach (var kind in ModemFaults.Kinds)
        {
            if (ModemFaults.AttributesOf(kind) is { Count: > 0 } attributes)
                document.AddComponent($"{char.ToUpperInvariant(kind[0])}{kind[1..]}Attributes", SchemaOf(attributes));
        }
    }

    private static OpenApiSchema SchemaOf(IReadOnlyList<FaultField> attributes) => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Properties = attributes.ToDictionary(one => one.Name, IOpenApiSchema (one) => SchemaOf(one)),
    };

    /// <summary>What is said of an attribute.</summary>
    public static OpenApiSchema SchemaOf(FaultField attribute)
    {
        var type = attribute.Type;
        var schema = new OpenApiSchema
        {
            Type = type == typeof(bool) ? JsonSchemaType.Boolean : type == typeof(int) || type == typeof(long) ? JsonSchemaType.Integer
                : type == typeof(double) ? JsonSchemaType.Number : JsonSchemaType.String,
            Format = type == typeof(int) ? "int32" : type == typeof(long) ? "int64" : null,
            Default = attribute.Preset is { } preset ? JsonSerializer.SerializeToNode(preset, ControlJson.Options) : null,
        };
        if (type.IsEnum)
            schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))];
        if (attribute.Preset is null)
            schema.Type |= JsonSchemaType.Null;
        return schema;
    }
}
