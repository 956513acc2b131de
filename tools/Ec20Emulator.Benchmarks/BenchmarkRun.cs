using Ec20Emulator.Benchmarks.Comparisons;
using Ec20Emulator.Benchmarks.Measuring;
using Ec20Emulator.Benchmarks.Report;

namespace Ec20Emulator.Benchmarks;

/// <summary>Measures what was asked for and prints the table.</summary>
internal static class BenchmarkRun
{
    /// <summary>Runs the comparisons.</summary>
    /// <param name="names">Names of the catalogue; none = all.</param>
    /// <param name="effort">How long to measure.</param>
    /// <returns>0; 2 for a name that is not in the catalogue.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> names, Effort effort)
    {
        var unknown = names.Where(name => !Catalogue.Names.Contains(name)).ToArray();
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine($"no such benchmark: {string.Join(", ", unknown)}; there are {string.Join(", ", Catalogue.Names)}");
            return 2;
        }
        Console.WriteLine(Machine.Describe());
        Console.WriteLine();
        var results = new List<Result>();
        foreach (var name in Catalogue.Names.Where(name => names.Count == 0 || names.Contains(name)))
        {
            Console.Error.WriteLine($"measuring {name} ...");
            results.AddRange(await Catalogue.MeasureAsync(name, effort));
        }
        ResultTable.Print(results);
        return 0;
    }
}
