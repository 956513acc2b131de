namespace Ec20Emulator.Scenarios.Typing;

/// <summary>The lines typed, to be gone through.</summary>
internal sealed class LineHistory
{
    private const int Most = 200;

    private readonly List<string> _lines = [];
    private int _place;

    /// <summary>Remembers a line.</summary>
    public void Add(string line)
    {
        if (line.Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
            _lines.Add(line);
        if (_lines.Count > Most)
            _lines.RemoveAt(0);
        _place = _lines.Count;
    }

    /// <summary>A line before or behind the one shown.</summary>
    /// <param name="step">-1 or 1.</param>
    public string Step(int step)
    {
        _place = Math.Clamp(_place + step, 0, _lines.Count);
        return _place < _lines.Count ? _lines[_place] : "";
    }
}
