using System.Text.Json.Nodes;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Scenarios.Words;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>What can be said behind the word of a control: the phrases its actions declare.</summary>
internal sealed class WorldWord : IScenarioAction
{
    private readonly ControlDeclaration _control;
    private readonly Phrase[] _phrases;

    public WorldWord(ControlDeclaration control)
    {
        _control = control;
        _phrases = [.. control.Actions.SelectMany(action => action.Phrases.Select(phrase => new PhraseParser(action).Read(phrase)))];
    }

    /// <inheritdoc/>
    public string Word => _control.Word;

    /// <summary>What can be written, separated by commas.</summary>
    public string Usage => string.Join(", ", _phrases.Select(phrase => phrase.Usage));

    /// <summary>Its part of the JSON Schema of scenarios.</summary>
    public JsonObject Schema => new()
    {
        [_phrases.All(phrase => phrase.IsFixed) ? "enum" : "type"] =
            _phrases.All(phrase => phrase.IsFixed) ? new JsonArray([.. _phrases.Select(phrase => (JsonNode)phrase.Usage)]) : "string",
        ["description"] = $"{_control.Summary.TrimEnd('.')}: {Usage}.",
    };

    /// <inheritdoc/>
    public Func<Ec20Modem, Task> Parse(string arguments)
    {
        FormatException? nearest = null;
        foreach (var phrase in _phrases.OrderByDescending(phrase => phrase.Literals))
        {
            try
            {
                if (phrase.Read(arguments) is { } values)
                    return modem => DoAsync(phrase.Action, modem, values);
            }
            catch (FormatException wrong)
            {
                nearest ??= wrong;
            }
        }
        throw nearest ?? new FormatException($"{Word} cannot be '{arguments}': write {Usage}");
    }

    private async Task DoAsync(WorldAction action, Ec20Modem modem, IReadOnlyDictionary<WorldField, object?> values)
    {
        try
        {
            await action.InvokeAsync(modem.World[_control], values, when: null);
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException(wrong.Message.Split(" (Parameter '")[0], wrong);
        }
    }
}
