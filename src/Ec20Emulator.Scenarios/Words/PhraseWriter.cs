using System.Text;
using System.Text.RegularExpressions;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Scenarios.Words;

/// <summary>Says an action with a phrase of its declaration: the way back from values to words.</summary>
/// <param name="action">The action.</param>
/// <param name="values">Its fields, without those that are what they are where nobody says.</param>
internal sealed class PhraseWriter(WorldAction action, IReadOnlyDictionary<WorldField, object?> values)
{
    private readonly HashSet<WorldField> _said = [];

    /// <summary>Says it.</summary>
    /// <returns>Null where this phrase has no words for these values.</returns>
    public string? Write(string phrase)
    {
        _said.Clear();
        var text = new StringBuilder();
        foreach (Match piece in PhraseParser.Piece().Matches(phrase))
        {
            var isTail = piece.Groups["tail"].Success;
            var written = isTail ? WriteTail(piece.Groups["tail"].Value) : WritePiece(piece.Value);
            if (written is null && !isTail)
                return null;
            text.Append(written);
        }
        return values.Keys.All(_said.Contains) ? text.ToString() : null;
    }

    /// <summary>What may follow, where there is something to be said.</summary>
    private string? WriteTail(string tail)
    {
        var pieces = PhraseParser.Piece().Matches(tail).Select(piece => piece.Value).ToArray();
        var isMeant = pieces.Select(piece => PhraseParser.Value().Match(piece)).Where(match => match.Success).All(match => IsSaid(match));
        return isMeant ? string.Concat(pieces.Select(WritePiece)) : null;
    }

    private bool IsSaid(Match match) => values.TryGetValue(action.Find(match.Groups["name"].Value)!, out var value) && value is not null
        && (match.Groups["given"] is not { Success: true } given || Equals(value, action.Find(match.Groups["name"].Value)!.ReadDeclared(given.Value)));

    private string? WritePiece(string piece)
    {
        if (PhraseParser.Value().Match(piece) is not { Success: true } match)
            return piece;
        var field = action.Find(match.Groups["name"].Value)!;
        var value = values.TryGetValue(field, out var known) ? known : field.Preset;
        _said.Add(field);
        if (match.Groups["given"] is { Success: true } given)
            return Equals(value, field.ReadDeclared(given.Value)) ? "" : null;
        return value is null ? null : FieldWords.Write(value, PhraseParser.KindOf(match));
    }
}
