using System.Text.Json.Nodes;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
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
        [_phrases.All(phrase => phrase.IsFixed) ? "anyOf" : "type"] = _phrases.All(phrase => phrase.IsFixed)
            ? new JsonArray(
                new JsonObject { ["enum"] = new JsonArray([.. _phrases.Select(phrase => (JsonNode)phrase.Usage)]) },
                new JsonObject { ["pattern"] = Moment.Pattern })
            : "string",
        ["description"] = $"{_control.Summary.TrimEnd('.')}: {Usage}; {Moment.Usage}.",
    };

    /// <inheritdoc/>
    public Func<Ec20Modem, Task> Parse(string arguments)
    {
        var (when, words) = Moment.Take(arguments);
        var (action, values) = Read(words);
        return modem => DoAsync(action, modem, values, when);
    }

    /// <summary>Says what was done.</summary>
    /// <returns>What stands behind the word of the control; null where there are no words for it.</returns>
    public string? Write(WorldDeed deed)
    {
        var values = deed.Values;
        var writer = new PhraseWriter(deed.Action, values);
        return deed.Action.Phrases.Select(writer.Write).OfType<string>().Where(words => Says(words, deed.Action, values))
            .Select(words => Moment.Write(deed.When) + words).FirstOrDefault(text => Moment.Take(text) is var (when, _) && $"{when ?? When.Now}" == $"{deed.When}");
    }

    private bool Says(string words, WorldAction action, IReadOnlyDictionary<WorldField, object?> values)
    {
        try
        {
            var (said, read) = Read(words);
            return said == action && values.All(value => Equals(read.GetValueOrDefault(value.Key, value.Key.Preset), value.Value))
                && read.All(value => values.ContainsKey(value.Key) || Equals(value.Value, value.Key.Preset));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private (WorldAction Action, IReadOnlyDictionary<WorldField, object?> Values) Read(string arguments)
    {
        FormatException? nearest = null;
        foreach (var phrase in _phrases.OrderByDescending(phrase => phrase.Literals))
        {
            try
            {
                if (phrase.Read(arguments) is { } values)
                    return (phrase.Action, values);
            }
            catch (FormatException wrong)
            {
                nearest ??= wrong;
            }
        }
        throw nearest ?? new FormatException($"{Word} cannot be '{arguments}': write {Usage}");
    }

    private async Task DoAsync(WorldAction action, Ec20Modem modem, IReadOnlyDictionary<WorldField, object?> values, When? when)
    {
        try
        {
            await action.InvokeAsync(modem.World[_control], values, when);
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException(wrong.Message.Split(" (Parameter '")[0], wrong);
        }
    }
}
