using System.Text.RegularExpressions;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Scenarios.Words;

/// <summary>One way to say an action.</summary>
internal sealed class Phrase(
    WorldAction action, Regex pattern, string usage, int literals, IReadOnlyList<Slot> slots, IReadOnlyList<(WorldField Field, object Value)> given)
{
    /// <summary>What it says.</summary>
    public WorldAction Action => action;

    /// <summary>What can be written, such as <c>signal 0-31</c>.</summary>
    public string Usage => usage;

    /// <summary>Characters that have to stand there as they are: of two phrases that fit, the one with more of them is meant.</summary>
    public int Literals => literals;

    /// <summary>True where there is only one way to write it.</summary>
    public bool IsFixed => slots.Count == 0;

    /// <summary>Reads a text.</summary>
    /// <returns>The values it names; null where the text says something else.</returns>
    /// <exception cref="FormatException">The words fit, a value does not.</exception>
    public IReadOnlyDictionary<WorldField, object?>? Read(string text)
    {
        if (pattern.Match(text) is not { Success: true } match)
            return null;
        var values = given.ToDictionary(one => one.Field, one => (object?)one.Value);
        foreach (var slot in slots.Where(slot => match.Groups[slot.Group].Success))
        {
            var written = match.Groups[slot.Group];
            if (written.Captures.Count > 1)
                throw new FormatException($"'{written.Value.Trim()}': {slot.Field.Name} stands there {written.Captures.Count} times; write {usage}");
            values[slot.Field] = slot.Kind is SlotKind.Given ? slot.Given : ValueOf(slot, written.Value);
        }
        foreach (var empty in slots.Where(slot => slot.Kind is SlotKind.RestOrNothing && !values.ContainsKey(slot.Field)))
            values[empty.Field] = "";
        return values;
    }

    private object ValueOf(Slot slot, string written)
    {
        object value;
        try
        {
            value = FieldWords.Read(slot, written);
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"{wrong.Message}; write {usage}", wrong);
        }
        return slot.Field.Complaint(value) is { } complaint ? throw new FormatException($"'{written}' {complaint}; write {usage}") : value;
    }
}
