using System.Text;
using System.Text.RegularExpressions;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Scenarios.Words;

/// <summary>Reads the phrase of a declaration (<see cref="WordsAttribute"/>) once, into what texts are compared with and what errors show.</summary>
internal sealed partial class PhraseParser(WorldAction action)
{
    /// <summary>Longest comparison of one text.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly StringBuilder _pattern = new("^");
    private readonly StringBuilder _usage = new();
    private readonly List<Slot> _slots = [];
    private readonly List<(WorldField Field, object Value)> _given = [];

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidOperationException">The phrase names what the action does not have.</exception>
    public Phrase Read(string phrase)
    {
        var tails = new List<string>();
        foreach (Match piece in Piece().Matches(phrase))
        {
            if (piece.Groups["tail"] is { Success: true } tail)
            {
                tails.Add(tail.Value);
                continue;
            }
            Close(tails);
            Add(piece.Value, _pattern, _usage, group: null);
        }
        Close(tails);
        var literals = Piece().Replace(phrase, piece => piece.Value[0] is '{' or '[' ? "" : piece.Value).Length;
        return new Phrase(action, new Regex($"{_pattern}$", RegexOptions.CultureInvariant | RegexOptions.Singleline, Patience), _usage.ToString(), literals, _slots, _given);
    }

    /// <summary>How a value is written, as its place in a phrase says.</summary>
    /// <param name="value">A match of <see cref="Value"/>.</param>
    public static SlotKind KindOf(Match value) => value.Groups["how"].Value switch
    {
        ":X" => SlotKind.Hexadecimal,
        ":-" => SlotKind.Opposite,
        "...?" => SlotKind.RestOrNothing,
        "..." => SlotKind.Rest,
        _ => SlotKind.Word,
    };

    /// <summary>The pieces of a phrase: what may follow, the place of a value, words.</summary>
    [GeneratedRegex(@"\[(?<tail>[^\]]+)\]|\{[^}]+\}|[^\[{]+")]
    public static partial Regex Piece();

    /// <summary>The place of a value.</summary>
    [GeneratedRegex(@"^\{(?<name>\w+)(?:=(?<given>\w+)|(?<how>:X|:-|\.\.\.\??))?\}$")]
    public static partial Regex Value();

    /// <summary>What may follow, in any order.</summary>
    private void Close(List<string> tails)
    {
        if (tails.Count == 0)
            return;
        _pattern.Append("(?:");
        foreach (var (index, tail) in tails.Index())
        {
            var usage = new StringBuilder();
            _pattern.Append(index > 0 ? "|" : "").Append("(?<tail").Append(_slots.Count + _given.Count).Append('>');
            var group = $"tail{_slots.Count + _given.Count}";
            foreach (Match piece in Piece().Matches(tail))
                Add(piece.Value, _pattern, usage, group);
            _pattern.Append(')');
            _usage.Append('[').Append(usage).Append(']');
        }
        _pattern.Append(")*");
        tails.Clear();
    }

    private void Add(string piece, StringBuilder pattern, StringBuilder usage, string? group)
    {
        if (Value().Match(piece) is not { Success: true } value)
        {
            pattern.Append(Regex.Escape(piece));
            usage.Append(piece);
            return;
        }
        var name = value.Groups["name"].Value;
        var field = action.Find(name) ?? throw new InvalidOperationException($"{action} has no '{name}', which its words name");
        if (value.Groups["given"] is { Success: true } given)
        {
            if (group is null)
                _given.Add((field, field.ReadDeclared(given.Value)));
            else
                _slots.Add(new Slot(field, group, SlotKind.Given, field.ReadDeclared(given.Value)));
            return;
        }
        var kind = KindOf(value);
        var slot = new Slot(field, $"value{_slots.Count}", kind, null);
        _slots.Add(slot);
        usage.Append(FieldWords.UsageOf(field, kind));
        if (kind is SlotKind.RestOrNothing && pattern is [.., ' '])
            pattern.Length -= pattern is [.., '\\', ' '] ? 2 : 1;
        pattern.Append(kind switch
        {
            SlotKind.Rest => $"(?<{slot.Group}>.+)",
            SlotKind.RestOrNothing => $"(?: (?<{slot.Group}>.*))?",
            _ => $"(?<{slot.Group}>[^ ]+?)",
        });
    }
}
