using System.Text.Json;
using System.Text.Json.Nodes;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Control.Actions;

/// <summary>An action at an endpoint: what the body has to say for it to be meant, and what it may say.</summary>
internal sealed class Variant
{
    private readonly Dictionary<WorldField, object?> _given = [];

    public Variant(WorldAction action, HttpAttribute route)
    {
        Action = action;
        foreach (var value in route.Values)
        {
            if (value.Split('=') is not [var name, var text])
                throw new InvalidOperationException($"{action}: '{value}' is no name=value");
            if (action.Find(name) is { } field)
                _given[field] = field.ReadDeclared(text);
            else
                Mark = (name, text is "true" or "false" ? JsonValue.Create(text == "true") : JsonValue.Create(text));
        }
        var inPath = action.Fields.Where(field => route.Path.Contains($"{{{field.HttpName}}}", StringComparison.Ordinal)).ToArray();
        (PathFields, BodyFields) = (inPath, [.. action.Fields.Except(inPath).Except(_given.Keys)]);
    }

    public WorldAction Action { get; }

    /// <summary>The field of the body that has to have a value for this action; null where there is none.</summary>
    public (string Name, JsonValue Value)? Mark { get; }

    /// <summary>Fields in the path.</summary>
    public IReadOnlyList<WorldField> PathFields { get; }

    /// <summary>Fields in the body, beside the mark and <c>when</c>.</summary>
    public IReadOnlyList<WorldField> BodyFields { get; }

    /// <summary>Names of the fields that have to be there, beside the mark.</summary>
    public IEnumerable<string> Required => BodyFields.Where(one => one.IsRequired).Select(one => one.HttpName);

    /// <summary>Values that stand in the declaration.</summary>
    public IReadOnlyDictionary<WorldField, object?> Given => _given;

    /// <summary>True where the body says that this is meant.</summary>
    public bool IsMarkedBy(IReadOnlyDictionary<string, JsonElement> body) =>
        Mark is not { } mark || (body.TryGetValue(mark.Name, out var value) && JsonElement.DeepEquals(value, JsonSerializer.SerializeToElement(mark.Value)));
}
