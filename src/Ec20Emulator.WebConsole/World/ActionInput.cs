using System.Text.Json;
using Ec20Emulator.Control.Actions;
using Ec20Emulator.Control.Problems;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.WebConsole.World;

/// <summary>What is typed for an action.</summary>
internal sealed class ActionInput
{
    private readonly Dictionary<string, string> _texts;

    /// <summary>The presets.</summary>
    public ActionInput(WorldAction action)
    {
        Fields = [.. action.Fields.Select(field => (field, InputField.Of(field)))];
        _texts = Fields.ToDictionary(one => one.Input.Name, one => one.Input.Preset, StringComparer.Ordinal);
    }

    /// <summary>The fields, as declared and as drawn.</summary>
    public IReadOnlyList<(WorldField Declared, InputField Input)> Fields { get; }

    /// <summary>What stands in a field.</summary>
    public string this[string name]
    {
        get => _texts[name];
        set => _texts[name] = value;
    }

    /// <summary>The values, held against the rules as those of a request are.</summary>
    /// <exception cref="ProblemException">One is none, or breaks a rule.</exception>
    public IReadOnlyDictionary<WorldField, object?> Read()
    {
        var values = new Dictionary<WorldField, object?>();
        foreach (var (declared, input) in Fields)
        {
            if (input.ToJson(_texts[input.Name]) is { } json)
                values[declared] = FieldJson.Read(declared, json.Deserialize<JsonElement>());
            else if (declared.IsRequired)
                throw ProblemException.Bad(input.Name, "missing");
        }
        return values;
    }
}
