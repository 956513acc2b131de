using System.Text.RegularExpressions;

namespace Ec20Emulator.Host.Demo;

/// <summary>One exchange: what the DTE sends, and what must come back.</summary>
/// <param name="Title">Printed above the exchange, or null.</param>
/// <param name="Send">What the DTE sends, Ctrl-Z and CR included; empty to wait for news only.</param>
/// <param name="Echoed">How many characters of it the modem echoes.</param>
/// <param name="Expected">What must come back behind the echo, from its first byte on.</param>
internal sealed record DemoStep(string? Title, string Send, int Echoed, Regex Expected)
{
    /// <summary>Silence the DTE keeps before it sends; the guard time of <c>+++</c>.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>Told to whoever watches behind the exchange, since a terminal would not show it.</summary>
    public string? Note { get; init; }

    /// <summary>A command line, and the frames that answer it.</summary>
    public static DemoStep Line(string command, params string[] frames) =>
        new(null, command + "\r", command.Length + 1, Pattern(string.Concat(frames.Select(Frame))));

    /// <summary>A command line that ends in the prompt.</summary>
    public static DemoStep Prompt(string command) => new(null, command + "\r", command.Length + 1, Pattern("\r\n> "));

    /// <summary>Text behind the prompt, and the frames that answer it.</summary>
    /// <param name="text">The text; echoed.</param>
    /// <param name="end">What ends it; not echoed.</param>
    /// <param name="frames">The answers.</param>
    public static DemoStep Text(string text, string end, params string[] frames) =>
        new(null, text + end, text.Length, Pattern(string.Concat(frames.Select(Frame))));

    /// <summary>Bytes in transparent mode, not echoed by the modem, and the bytes that come.</summary>
    public static DemoStep Raw(string bytes, string answer) => new(null, bytes, 0, Pattern(answer));

    /// <summary>News that must come by themselves.</summary>
    public static DemoStep News(params string[] frames) => new(null, "", 0, Pattern(string.Concat(frames.Select(Frame))));

    /// <summary>The same exchange under a title.</summary>
    public DemoStep Under(string title) => this with { Title = title };

    /// <summary>A frame as the modem sends it; several lines in one are separated by CR LF.</summary>
    public static string Frame(string text) => $"\r\n{text}\r\n";

    /// <summary>Literal text in which <c>{n}</c> stands for a number and <c>{ip}</c> for the private address of a context.</summary>
    private static Regex Pattern(string text) => new(
        @"\G" + Regex.Escape(text).Replace(@"\{n}", @"\d+", StringComparison.Ordinal)
            .Replace(@"\{ip}", @"10\.\d+\.\d+\.\d+", StringComparison.Ordinal),
        RegexOptions.CultureInvariant);
}
