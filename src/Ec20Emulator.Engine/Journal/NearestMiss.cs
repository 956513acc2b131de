namespace Ec20Emulator.Modem.Journal;

/// <summary>Finds, among what did happen, what comes nearest to what should have.</summary>
public static class NearestMiss
{
    private const int LongestCompared = 200;

    /// <summary>The text that takes the fewest edits to become what was wanted; the first of several; null where there is none.</summary>
    /// <param name="wanted">What should have happened.</param>
    /// <param name="candidates">What did.</param>
    public static string? Of(string wanted, IEnumerable<string> candidates) =>
        candidates.Distinct(StringComparer.Ordinal).MinBy(candidate => Distance(wanted, candidate));

    /// <summary>A sentence for a message.</summary>
    /// <param name="wanted">What should have happened.</param>
    /// <param name="candidates">What did, the latest last.</param>
    public static string Describe(string wanted, IReadOnlyCollection<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        if (Of(wanted, candidates) is not { } nearest)
            return "nothing of the kind was seen";
        return $"nearest was {Shown(nearest)}; {Latest(candidates)}";
    }

    /// <summary>What happened last, for a message.</summary>
    internal static string Latest(IReadOnlyCollection<string> candidates) =>
        candidates.Count == 0 ? "there were none" : $"the last ones were {string.Join(", ", candidates.TakeLast(5).Select(Shown))}";

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
