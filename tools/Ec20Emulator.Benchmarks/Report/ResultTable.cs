using Ec20Emulator.Benchmarks.Measuring;

namespace Ec20Emulator.Benchmarks.Report;

/// <summary>Prints the results as a Markdown table, to be read or pasted as it is.</summary>
internal static class ResultTable
{
    private static readonly string[] Columns = ["benchmark", "modem", "reference", "ratio (spread)", "aim", "verdict"];

    /// <summary>Prints to standard output.</summary>
    public static void Print(IReadOnlyList<Result> results)
    {
        string[][] rows = [Columns, .. results.Select(Cells)];
        var widths = Enumerable.Range(0, Columns.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            PrintRow(row, widths);
            if (ReferenceEquals(row, Columns))
                PrintRow([.. widths.Select(width => new string('-', width))], widths);
        }
    }

    private static string[] Cells(Result result) =>
        [result.Title, result.Modem, result.Reference, result.Ratio, result.Aim, result.Verdict];

    private static void PrintRow(string[] cells, int[] widths) =>
        Console.WriteLine("| " + string.Join(" | ", cells.Select((cell, column) => cell.PadRight(widths[column]))) + " |");
}
