using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ec20Emulator.Control.Actions;
using Ec20Emulator.Control.Json;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Control.TakeAway.Writing;

/// <summary>A request that does what the world did.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the modem.</param>
/// <param name="Body">The body.</param>
internal sealed record HttpCall(string Method, string Path, JsonObject Body)
{
    /// <summary>The action of the endpoint that is meant; null where there is none to choose.</summary>
    public Variant? Variant { get; private init; }

    /// <summary>The values of the fields, by their names.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Values { get; private init; } = new Dictionary<string, JsonNode?>();

    /// <summary>The request for an action; null where no endpoint can do it.</summary>
    public static HttpCall? Of(WorldDeed deed)
    {
        var values = deed.Values;
        foreach (var route in deed.Action.Routes)
        {
            var variant = new Variant(deed.Action, route);
            if (!variant.Given.All(given => Equals(values.GetValueOrDefault(given.Key, given.Key.Preset), given.Value)))
                continue;
            return Of(deed, route, variant, values);
        }
        return null;
    }

    /// <summary>How the clients in other languages call the action.</summary>
    public string NameOf(WorldDeed deed)
    {
        var isAlone = deed.Action.Routes.Count(route => route.Method == Method && route.Path == Template) == 1;
        return isAlone || Variant?.Mark is not { } mark ? deed.Action.Method.Replace("Async", "", StringComparison.Ordinal) : $"{mark.Value}";
    }

    private string Template { get; init; } = "";

    private static HttpCall Of(WorldDeed deed, HttpAttribute route, Variant variant, IReadOnlyDictionary<WorldField, object?> values)
    {
        var path = route.Path;
        var said = new Dictionary<string, JsonNode?>();
        foreach (var field in variant.PathFields)
        {
            var value = values.GetValueOrDefault(field, field.Preset) ?? First(field);
            said[field.HttpName] = Json(value);
            path = path.Replace($"{{{field.HttpName}}}", Uri.EscapeDataString($"{value}"), StringComparison.Ordinal);
        }
        var body = new JsonObject();
        if (variant.Mark is { } mark)
            body[mark.Name] = mark.Value.DeepClone();
        foreach (var field in variant.BodyFields.Where(field => field.IsRequired || values.ContainsKey(field)))
            said[field.HttpName] = body[field.HttpName] = Json(values.GetValueOrDefault(field, field.Preset));
        if (deed.When.Position is { } position)
        {
            var when = new JsonObject { ["position"] = JsonNamingPolicy.CamelCase.ConvertName($"{position}") };
            if (deed.When.Command is { } command)
                when["command"] = command;
            body["when"] = when;
        }
        return new HttpCall(route.Method, path, body) { Variant = variant, Values = said, Template = route.Path };
    }

    /// <summary>A path names which one is meant where C# and words mean the only one there is.</summary>
    private static object? First(WorldField field) => field.Rules.OfType<RangeAttribute>().FirstOrDefault()?.Minimum;

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        TimeSpan time => JsonValue.Create((long)time.TotalMilliseconds),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), ControlJson.Options),
    };
}
