using System.Globalization;
using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Faults;

namespace Ec20Emulator.Scenarios.Yaml;

/// <summary>Reads a fault: in YAML the fields that FAULTS.md tells in JSON.</summary>
internal static class FaultReader
{
    private static readonly string[] Known = ["type", "stream", "toxicity", "times", "match", "seed", "attributes"];

    /// <summary>Reads one.</summary>
    /// <exception cref="ScenarioException">It is not understood, or there can be no such fault.</exception>
    public static FaultSettings Read(string file, YamlNode node)
    {
        var fields = new YamlFields(file, node, "a fault");
        var json = new JsonObject();
        foreach (var name in Known)
        {
            if (fields.Node(name) is { } value)
                json[name] = Json(value);
        }
        fields.End();
        try
        {
            var settings = FaultSettings.Parse(json.ToJsonString());
            ModemFaults.Check(settings);
            return settings;
        }
        catch (FaultSettingsException wrong)
        {
            throw fields.Wrong($"no such fault: {wrong.Message}");
        }
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Fields.Select(field => KeyValuePair.Create(field.Key.Text, Json(field.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { IsPlain: true } plain => Plain(plain.Text),
        _ => ((YamlScalar)node).Text,
    };

    private static JsonNode? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => true,
        "false" => false,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };
}
