namespace Ec20Emulator.Scenarios.Verifying;

/// <summary>The last lines of a dialogue, and the one among them that is nearest to what was expected.</summary>
internal sealed class Observed
{
    private const int MostKept = 200;
    private const int MostCompared = 200;

    private readonly Queue<(string Line, bool IsModem)> _lines = new();

    /// <summary>The lines, each with its sign.</summary>
    public IReadOnlyList<string> Lines => [.. _lines.Select(line => line.Line)];

    /// <summary>Adds a line of the modem or of the DTE.</summary>
    /// <param name="line">The line as a transcript has it.</param>
    /// <param name="isModem">True for one of the modem.</param>
    public void Add(string line, bool isModem)
    {
        if (_lines.Count == MostKept)
            _lines.Dequeue();
        _lines.Enqueue((line, isModem));
    }

    /// <summary>The line of the modem that takes the fewest changes to become what was expected; null where none is near.</summary>
    public string? Nearest(string expected) => _lines
        .Where(line => line.IsModem)
        .Select(line => (line.Line, Changes: Changes(line.Line, expected)))
        .Where(line => line.Changes <= expected.Length / 2)
        .OrderBy(line => line.Changes)
        .FirstOrDefault().Line;

    private static int Changes(string left, string right)
    {
        (left, right) = (left[..Math.Min(left.Length, MostCompared)], right[..Math.Min(right.Length, MostCompared)]);
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            previous = row;
        }
        return previous[right.Length];
    }
}
