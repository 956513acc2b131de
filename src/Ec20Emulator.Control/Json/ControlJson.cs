using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ec20Emulator.Control.Json;

/// <summary>JSON of the API: what is not understood is refused, never passed over.</summary>
internal static class ControlJson
{
    /// <summary>Levels of nesting a body may have.</summary>
    public const int DeepestNesting = 16;

    /// <summary>The rules, for what is not written through the web framework.</summary>
    public static readonly JsonSerializerOptions Options = Make();

    public static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.PropertyNameCaseInsensitive = false;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.MaxDepth = DeepestNesting;
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        return options;
    }
}
