namespace Ec20Emulator.Modem.Journal;

/// <summary>Finds, among what did happen, what comes nearest to what should have.</summary>
internal static class NearestMiss
{
    private const int LongestCompared = 200;

    /// <summary>A sentence for a message.</summary>
    public static string Describe(string wanted, IReadOnlyCollection<string> candidates)
    {
        if (candidates.Count == 0)
            return "nothing of the kind was seen";
        var nearest = candidates.Distinct(StringComparer.Ordinal).MinBy(candidate => Distance(wanted, candidate))!;
        var latest = string.Join(", ", candidates.TakeLast(5).Select(Shown));
        return $"nearest was {Shown(nearest)}; the last ones were {latest}";
    }

    private static string Shown(string text) => $"'{(text.Length > LongestCompared ? text[..LongestCompared] + "…" : text)}'";

    /// <summary>Edits that lead from one text to the other.</summary>
    private static int Distance(string one, string other)
    {
        var (a, b) = (Cut(one), Cut(other));
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }

    private static string Cut(string text) => text[..Math.Min(text.Length, LongestCompared)];
}
