using Spectre.Console;

namespace Ec20Emulator.Host.Demo;

/// <summary>Shows a dialogue as a terminal program would, with a little colour where the output is a terminal.</summary>
internal sealed class DemoScreen
{
    private static readonly Style Typed = new(Color.Aqua);
    private static readonly Style Answered = Style.Plain;
    private static readonly Style Dim = new(Color.Grey);
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Wrong = new(Color.Red);

    private readonly IAnsiConsole _console;
    private bool _isAtLineStart = true;

    /// <summary>The screen of this process: coloured where stdout is a terminal, plain text where it is not.</summary>
    public static DemoScreen OfProcess() => new(AnsiConsole.Create(
        Console.IsOutputRedirected ? new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors } : new AnsiConsoleSettings()));

    /// <summary>Shows on a console; lines are left as long as they are.</summary>
    public DemoScreen(IAnsiConsole console)
    {
        _console = console;
        console.Profile.Width = short.MaxValue;
    }

    /// <summary>What the modem echoes.</summary>
    public void Echo(string text) => Show(text, Typed);

    /// <summary>What the modem says.</summary>
    public void Answer(string text) => Show(text, Answered);

    /// <summary>A heading between dialogues.</summary>
    public void Title(string text) => Line($"\n--- {text} ---", Heading);

    /// <summary>Something that is no part of the dialogue.</summary>
    public void Note(string text) => Line($"    ({text})", Dim);

    /// <summary>What went wrong.</summary>
    public void Failure(string text) => Line(text, Wrong);

    private void Line(string text, Style style) => Show((_isAtLineStart ? "" : "\n") + text + "\n", style);

    /// <summary>A terminal shows CR LF as a new line; a CR before one shows nothing.</summary>
    private void Show(string text, Style style)
    {
        var lines = text.Replace("\r", "", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                _console.WriteLine();
            if (lines[i].Length > 0)
                _console.Write(new Text(lines[i], style));
        }
        if (text.Length > 0)
            _isAtLineStart = lines[^1].Length == 0;
    }
}
