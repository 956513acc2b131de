namespace Ec20Emulator.Architecture.Tests;

/// <summary>Circles between rooms.</summary>
internal static class Circles
{
    /// <summary>Groups of rooms each of which leads to each other one; none where arrows go one way.</summary>
    /// <param name="arrows">From whom to whom.</param>
    public static IReadOnlyList<IReadOnlyList<string>> In(IEnumerable<(string From, string To)> arrows)
    {
        var next = arrows.Where(arrow => arrow.From != arrow.To).Distinct().ToLookup(arrow => arrow.From, arrow => arrow.To);
        var reach = next.Select(one => one.Key).ToDictionary(room => room, room => ReachOf(room, next), StringComparer.Ordinal);
        return [.. reach.Keys
            .Select(room => reach[room].Contains(room)
                ? reach[room].Where(other => reach.TryGetValue(other, out var back) && back.Contains(room)).Order(StringComparer.Ordinal).ToArray()
                : [])
            .Where(circle => circle.Length > 0)
            .DistinctBy(circle => circle[0])];
    }

    private static HashSet<string> ReachOf(string room, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(next[room]);
        while (open.TryPop(out var one))
        {
            if (!reached.Add(one))
                continue;
            foreach (var further in next[one])
                open.Push(further);
        }
        return reached;
    }
}
