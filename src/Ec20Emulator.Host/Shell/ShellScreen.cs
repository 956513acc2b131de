using Spectre.Console;

namespace Ec20Emulator.Host.Shell;

/// <summary>A terminal: what was said scrolls by, and the row below it is the line being typed, with a hint behind it.</summary>
/// <param name="console">The terminal.</param>
internal sealed class ShellScreen(IAnsiConsole console)
{
    private const string Erase = "\r\x1b[K";
    private const string Faint = "\x1b[2m";
    private const string Plain = "\x1b[0m";

    /// <summary>A line of the modem that does not end is ended here.</summary>
    private const int MostUnfinished = 4096;

    private string _unfinished = "";

    /// <summary>Shows what came above the line being typed.</summary>
    /// <param name="text">Printable; its lines end with LF.</param>
    /// <param name="line">The line being typed.</param>
    public void Show(string text, LineEditor line)
    {
        var all = _unfinished + text;
        if (all.Length - all.LastIndexOf('\n') > MostUnfinished)
            all += '\n';
        var end = all.LastIndexOf('\n') + 1;
        _unfinished = all[end..];
        Write(Erase + all[..end].Replace("\n", Environment.NewLine, StringComparison.Ordinal));
        Draw(line);
    }

    /// <summary>Shows a line of our own.</summary>
    public void Note(string text) => Write($"{Erase}{Faint}{text}{Plain}{Environment.NewLine}");

    /// <summary>Leaves what was typed as a line of what was said.</summary>
    public void Keep(string typed)
    {
        Write($"{Erase}{_unfinished}{typed}{Environment.NewLine}");
        _unfinished = "";
    }

    /// <summary>Draws the row below; what is too long for it is cut left of the cursor.</summary>
    public void Draw(LineEditor line)
    {
        var width = Math.Max(2, console.Profile.Width - 1);
        var row = _unfinished + line.Text;
        var cursor = _unfinished.Length + line.Place;
        var from = Math.Max(0, cursor - width + 1);
        var shown = row.Substring(from, Math.Min(width, row.Length - from));
        var hint = line.Hint();
        hint = hint[..Math.Min(hint.Length, width - shown.Length)];
        Write($"{Erase}{shown}{(hint.Length > 0 ? Faint + hint + Plain : "")}\x1b[{cursor - from + 1}G");
    }

    /// <summary>Takes the hint away, and leaves the cursor on a row of its own.</summary>
    public void Leave(LineEditor line)
    {
        Write(Erase);
        if (_unfinished.Length + line.Text.Length > 0)
            Keep(line.Text);
    }

    private void Write(string text)
    {
        console.Profile.Out.Writer.Write(text);
        console.Profile.Out.Writer.Flush();
    }
}
