using Ec20Emulator.Scenarios.Replaying;
using Spectre.Console;

namespace Ec20Emulator.Host.Replaying;

/// <summary>Shows how a replay went: a table for each difference, coloured where stdout is a terminal.</summary>
/// <param name="console">Where it goes.</param>
internal sealed class DiffScreen(IAnsiConsole console)
{
    /// <summary>The screen of this process.</summary>
    public static DiffScreen OfProcess()
    {
        if (!Console.IsOutputRedirected)
            return new DiffScreen(AnsiConsole.Console);
        var plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        plain.Profile.Width = short.MaxValue;
        return new DiffScreen(plain);
    }

    /// <summary>Shows a report.</summary>
    /// <param name="file">Name of the transcript.</param>
    /// <param name="report">How it went.</param>
    public void Show(string file, ReplayReport report)
    {
        foreach (var difference in report.Differences)
            Show(file, difference);
        var count = report.Differences.Count;
        var verdict = count == 0 ? "no difference" : $"{count} {(count == 1 ? "difference" : "differences")}";
        console.WriteLine($"{file}: {report.Compared} lines compared, {verdict}{(report.IsCutShort ? "; cut short" : "")}");
    }

    private void Show(string file, ReplayDifference difference)
    {
        console.WriteLine($"{file}:{difference.Line}: differs {(difference.Said.Length > 0 ? $"behind {difference.Said}" : "before the first word")}");
        var table = new Table { Border = TableBorder.Ascii, ShowHeaders = false };
        table.AddColumn("").AddColumn("");
        foreach (var row in difference.Rows)
        {
            var (sign, style) = row.Kind switch
            {
                DiffKind.Missing => ("- expected", new Style(Color.Red)),
                DiffKind.Extra => ("+ came", new Style(Color.Green)),
                _ => ("", Style.Plain),
            };
            table.AddRow(new Text(sign, style), new Text(row.Text, style));
        }
        console.Write(table);
    }
}
