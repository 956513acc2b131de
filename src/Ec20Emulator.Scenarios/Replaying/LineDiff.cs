using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Replaying;

/// <summary>The smallest difference between what was expected and what came: their longest common subsequence stays.</summary>
internal static class LineDiff
{
    /// <summary>Beyond that many lines a side only common beginnings are found.</summary>
    private const int MostCompared = 500;

    /// <summary>Compares.</summary>
    public static IReadOnlyList<DiffRow> Of(IReadOnlyList<ModemLine> expected, IReadOnlyList<ModemLine> actual, LineComparison comparison)
    {
        var start = 0;
        while (start < expected.Count && start < actual.Count && comparison.AreEqual(expected[start], actual[start]))
            start++;
        var rows = actual.Take(start).Select(line => new DiffRow(DiffKind.Same, line.ToString())).ToList();
        var (left, right) = (expected.Skip(start).ToArray(), actual.Skip(start).ToArray());
        if (left.Length <= MostCompared && right.Length <= MostCompared)
        {
            rows.AddRange(Walk(left, right, Lengths(left, right, comparison)));
            return rows;
        }
        rows.AddRange(left.Select(line => new DiffRow(DiffKind.Missing, line.ToString())));
        rows.AddRange(right.Select(line => new DiffRow(DiffKind.Extra, line.ToString())));
        return rows;
    }

    /// <summary>Length of the common subsequence of what is left behind each pair of positions, and whether the pair is equal.</summary>
    private static (int Length, bool AreEqual)[,] Lengths(ModemLine[] left, ModemLine[] right, LineComparison comparison)
    {
        var lengths = new (int Length, bool AreEqual)[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                var areEqual = comparison.AreEqual(left[i], right[j]);
                lengths[i, j] = (areEqual ? lengths[i + 1, j + 1].Length + 1 : Math.Max(lengths[i + 1, j].Length, lengths[i, j + 1].Length), areEqual);
            }
        }
        return lengths;
    }

    private static IEnumerable<DiffRow> Walk(ModemLine[] left, ModemLine[] right, (int Length, bool AreEqual)[,] lengths)
    {
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && lengths[i, j].AreEqual)
            {
                i++;
                yield return new DiffRow(DiffKind.Same, right[j++].ToString());
            }
            else if (i < left.Length && (j == right.Length || lengths[i + 1, j].Length >= lengths[i, j + 1].Length))
            {
                yield return new DiffRow(DiffKind.Missing, left[i++].ToString());
            }
            else
            {
                yield return new DiffRow(DiffKind.Extra, right[j++].ToString());
            }
        }
    }
}
