using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ec20Emulator.Control.Json;
using Ec20Emulator.Modem.World;
using Microsoft.OpenApi;

namespace Ec20Emulator.Control.Actions;

/// <summary>What the OpenAPI document says of a field: its type, its range, its values, its preset.</summary>
internal static class FieldSchema
{
    public static OpenApiSchema Of(WorldField field)
    {
        var schema = new OpenApiSchema { Type = TypeOf(field.Type), Format = FormatOf(field.Type), Description = DescriptionOf(field) };
        foreach (var rule in field.Rules)
            Limit(schema, rule);
        if (field.Type.IsEnum)
            schema.Enum = [.. Enum.GetNames(field.Type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))];
        if (schema.Type is JsonSchemaType.Object)
            DescribeParts(schema, field.Type);
        if (field.AllowsNull)
            schema.Type |= JsonSchemaType.Null;
        if (field is { IsRequired: false, Preset: { } preset })
            schema.Default = preset is TimeSpan time ? JsonValue.Create((long)time.TotalMilliseconds) : JsonSerializer.SerializeToNode(preset, ControlJson.Options);
        return schema;
    }

    /// <summary>A value of several numbers.</summary>
    private static void DescribeParts(OpenApiSchema schema, Type type)
    {
        var names = type.GetProperties().Select(part => JsonNamingPolicy.CamelCase.ConvertName(part.Name)).ToArray();
        schema.Properties = names.ToDictionary(name => name, IOpenApiSchema (_) => new OpenApiSchema { Type = JsonSchemaType.Integer });
        (schema.Required, schema.AdditionalPropertiesAllowed) = (names.ToHashSet(), false);
    }

    private static string? DescriptionOf(WorldField field)
    {
        string?[] parts = [field.Description, field.Type == typeof(TimeSpan) ? "In ms." : null,
            .. field.Rules.OfType<RuleAttribute>().Where(rule => rule is not DurationAttribute && rule.Choices is null).Select(rule => $"It is {rule.Wording}.")];
        return parts.Any(part => part is not null) ? string.Join(' ', parts.Where(part => part is not null)) : null;
    }

    private static JsonSchemaType TypeOf(Type type) => type switch
    {
        _ when type == typeof(bool) => JsonSchemaType.Boolean,
        _ when type == typeof(int) || type == typeof(byte) || type == typeof(TimeSpan) => JsonSchemaType.Integer,
        _ when type == typeof(double) => JsonSchemaType.Number,
        _ when type == typeof(string) || type == typeof(DateTimeOffset) || type.IsEnum => JsonSchemaType.String,
        _ => JsonSchemaType.Object,
    };

    private static string? FormatOf(Type type) => type switch
    {
        _ when type == typeof(int) => "int32",
        _ when type == typeof(double) => "double",
        _ when type == typeof(TimeSpan) => "int64",
        _ when type == typeof(DateTimeOffset) => "date-time",
        _ => null,
    };

    private static void Limit(OpenApiSchema schema, ValidationAttribute rule)
    {
        switch (rule)
        {
            case RangeAttribute range:
                (schema.Minimum, schema.Maximum) = (Text(range.Minimum), Text(range.Maximum));
                break;
            case StringLengthAttribute length:
                (schema.MinLength, schema.MaxLength) = (length.MinimumLength > 0 ? length.MinimumLength : null, length.MaximumLength);
                break;
            case DurationAttribute duration:
                (schema.Minimum, schema.Maximum) = (Text(duration.Minimum), Text(duration.Maximum));
                break;
            case RuleAttribute { Choices: { } choices }:
                schema.Enum = [.. choices.Select(choice => (JsonNode)choice)];
                break;
        }
    }

    private static string? Text(object number) => Convert.ToString(number, CultureInfo.InvariantCulture);
}
