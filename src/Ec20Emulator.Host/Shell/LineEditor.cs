using Ec20Emulator.Modem;
using Ec20Emulator.Scenarios.Typing;

namespace Ec20Emulator.Host.Shell;

/// <summary>The line being typed: editing, history, completion, and what is known of the command in it.</summary>
/// <param name="commands">The commands the modem has.</param>
internal sealed class LineEditor(IReadOnlyList<CommandSummary> commands)
{
    private readonly LineHistory _history = new();
    private IReadOnlyList<string> _ways = [];
    private int _way;

    /// <summary>The line.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Characters before the cursor.</summary>
    public int Place { get; private set; }

    /// <summary>What is written behind the line: parameters that may come, or commands that begin like it.</summary>
    public string Hint()
    {
        if (Place < Text.Length || Text.EndsWith("=?", StringComparison.Ordinal))
            return "";
        var all = Completion.Of(Text, commands);
        var typed = Text.TrimStart();
        if (all.FirstOrDefault(one => one.Parts.Count > 0 && typed.StartsWith(one.Line, StringComparison.OrdinalIgnoreCase)) is { } whole)
            return (typed.Length > whole.Line.Length ? "  " : "") + whole.Ahead(Text);
        return string.Concat(all.Where(one => one.Line.Length > typed.Length).Select(one => "  " + one.Line));
    }

    /// <summary>Takes a key.</summary>
    /// <returns>False for one that means nothing here.</returns>
    public bool Press(ConsoleKeyInfo key)
    {
        if (key.Key is ConsoleKey.Tab)
            return Complete(key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? -1 : 1);
        _ways = [];
        return key.Key switch
        {
            ConsoleKey.LeftArrow => Go(Place - 1),
            ConsoleKey.RightArrow => Go(Place + 1),
            ConsoleKey.Home => Go(0),
            ConsoleKey.End => Go(Text.Length),
            ConsoleKey.UpArrow => Set(_history.Step(-1)),
            ConsoleKey.DownArrow => Set(_history.Step(1)),
            ConsoleKey.Backspace => Place > 0 && Change(Text.Remove(Place - 1, 1), Place - 1),
            ConsoleKey.Delete => Place < Text.Length && Change(Text.Remove(Place, 1), Place),
            _ => !char.IsControl(key.KeyChar) && Change(Text.Insert(Place, key.KeyChar.ToString()), Place + 1),
        };
    }

    /// <summary>Takes the line away; the next one is empty.</summary>
    /// <param name="remembers">True where history keeps it.</param>
    public string Take(bool remembers)
    {
        var line = Text;
        if (remembers)
            _history.Add(line);
        _ways = [];
        Set("");
        return line;
    }

    /// <summary>Another way to go on with what was typed, each time it is asked for.</summary>
    private bool Complete(int step)
    {
        if (_ways.Count == 0)
        {
            var typed = Text.TrimStart();
            string[] ways = [.. Completion.Of(Text, commands).Select(one => one.Line).Where(line => line.Length > typed.Length)];
            if (ways.Length == 0)
                return false;
            (_ways, _way) = (ways, step > 0 ? -1 : 0);
        }
        _way = (_way + step + _ways.Count) % _ways.Count;
        return Set(_ways[_way]);
    }

    private bool Go(int place) => Change(Text, Math.Clamp(place, 0, Text.Length));

    private bool Set(string text) => Change(text, text.Length);

    private bool Change(string text, int place)
    {
        (Text, Place) = (text, place);
        return true;
    }
}
