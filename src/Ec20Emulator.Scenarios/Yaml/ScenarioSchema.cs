using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ec20Emulator.Scenarios.Actions;

namespace Ec20Emulator.Scenarios.Yaml;

/// <summary>The JSON Schema of scenario files: what scenario.schema.json says of the fixed words, the words of actions as they are declared, and the fields of cards.</summary>
internal static class ScenarioSchema
{
    private const string Resource = "scenario.schema.json";

    private static readonly JsonSerializerOptions Spelling = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema with the words of some actions.</summary>
    public static string Of(IEnumerable<IScenarioAction> actions)
    {
        using var stream = typeof(ScenarioSchema).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the resource {Resource} is missing");
        var schema = JsonNode.Parse(stream)!;
        var words = schema["$defs"]!["step"]!["properties"]!.AsObject();
        foreach (var action in actions)
            words[action.Word] = action.Schema;
        var card = JsonNode.Parse(CardSchema.Text)!;
        Join(card["properties"]!.AsObject().Where(field => field.Key != "name"), schema["properties"]!["modem"]!["properties"]!["sim"]!["properties"]!);
        Join(card["$defs"]!.AsObject(), schema["$defs"]!);
        return schema.ToJsonString(Spelling).ReplaceLineEndings("\n") + "\n";
    }

    private static void Join(IEnumerable<KeyValuePair<string, JsonNode?>> fields, JsonNode target)
    {
        foreach (var (name, field) in fields)
            target[name] = field!.DeepClone();
    }
}
