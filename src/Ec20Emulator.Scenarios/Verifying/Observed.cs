using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Scenarios.Verifying;

/// <summary>The last lines of a dialogue, and the one among them that is nearest to what was expected.</summary>
internal sealed class Observed
{
    private const int MostKept = 200;

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
        if (line.StartsWith('>'))
            LastSent = line[3..];
    }

    /// <summary>What the DTE said last, without its sign; null where it has said nothing.</summary>
    public string? LastSent { get; private set; }

    /// <summary>The line of the modem that takes the fewest edits to become what was expected; null where it has said nothing.</summary>
    public string? Nearest(string expected) => NearestMiss.Of(expected, _lines.Where(line => line.IsModem).Select(line => line.Line));
}
