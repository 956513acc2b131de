using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ec20Emulator.Control.Actions;
using Ec20Emulator.Control.Json;
using Ec20Emulator.Control.Serving;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.World;
using Microsoft.OpenApi;

namespace Ec20Emulator.WebConsole.World;

/// <summary>A field of a form, with the type, the range, the values and the preset the OpenAPI document tells of it.</summary>
public sealed class InputField
{
    /// <summary>A range no longer than this can be met with a slider.</summary>
    private const decimal LongestSlider = 1000;

    /// <summary>A text that may be longer gets room.</summary>
    private const int LongestLine = 200;

    private readonly OpenApiSchema _schema;

    private InputField(string name, OpenApiSchema schema, bool isRequired) => (Name, _schema, IsRequired) = (name, schema, isRequired);

    /// <summary>Its name in JSON.</summary>
    public string Name { get; }

    /// <summary>True where it has to be given.</summary>
    public bool IsRequired { get; }

    /// <summary>What it is; null where its name says all.</summary>
    public string? Hint => _schema.Description;

    /// <summary>Its values, where they can be listed.</summary>
    public IReadOnlyList<string> Choices => IsFlag ? (IsRequired || Preset.Length > 0 ? [] : ["true", "false"]) : [.. (_schema.Enum ?? []).Select(value => value!.ToString())];

    /// <summary>True for yes or no.</summary>
    public bool IsCheck => IsFlag && Choices.Count == 0;

    /// <summary>True for a number.</summary>
    public bool IsNumber => Has(JsonSchemaType.Integer) || Has(JsonSchemaType.Number);

    /// <summary>True for a number of a range a hand can find its way in.</summary>
    public bool IsSlider => IsNumber && Lowest is { } low && Highest is { } high && high - low <= LongestSlider;

    /// <summary>True for a text that may have many lines.</summary>
    public bool IsLong => !IsNumber && !IsFlag && (_schema.MaxLength > LongestLine || Has(JsonSchemaType.Object));

    /// <summary>Smallest number.</summary>
    public decimal? Lowest => NumberOf(_schema.Minimum);

    /// <summary>Largest number.</summary>
    public decimal? Highest => NumberOf(_schema.Maximum);

    /// <summary>What stands in it at first.</summary>
    public string Preset => _schema.Default switch
    {
        null => IsFlag && IsRequired ? "false" : "",
        JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    private bool IsFlag => Has(JsonSchemaType.Boolean);

    /// <summary>The field of an action.</summary>
    public static InputField Of(WorldField field) => new(field.HttpName, FieldSchema.Of(field), field.IsRequired);

    /// <summary>The attributes of a kind of fault.</summary>
    public static IReadOnlyList<InputField> OfFault(string kind) => [.. ModemFaults.AttributesOf(kind).Select(one => new InputField(one.Name, FaultDescription.SchemaOf(one), isRequired: false))];

    /// <summary>The fields every fault has, beside its kind and its attributes.</summary>
    public static IReadOnlyList<InputField> OfEveryFault()
    {
        var preset = new FaultSettings { Type = "" };
        return [.. typeof(FaultSettings).GetProperties()
            .Where(one => one.Name is not (nameof(FaultSettings.Type) or nameof(FaultSettings.Attributes)))
            .Select(one => new FaultField(
                JsonNamingPolicy.CamelCase.ConvertName(one.Name), Nullable.GetUnderlyingType(one.PropertyType) ?? one.PropertyType, one.GetValue(preset)))
            .Select(one => new InputField(one.Name, FaultDescription.SchemaOf(one), isRequired: false))];
    }

    /// <summary>What was typed, as JSON; what cannot be is handed on as a text, for the declaration to refuse.</summary>
    /// <returns>Null where nothing was typed and nothing has to be.</returns>
    public JsonNode? ToJson(string text)
    {
        if (text.Length == 0 && (!IsRequired || IsNumber))
            return null;
        if (!IsNumber && !IsFlag && !Has(JsonSchemaType.Object))
            return JsonValue.Create(text);
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = ControlJson.DeepestNesting });
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static decimal? NumberOf(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private bool Has(JsonSchemaType type) => _schema.Type is { } own && own.HasFlag(type);
}
