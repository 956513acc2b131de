using Ec20Emulator.Modem;

namespace Ec20Emulator.Host.Coverage;

/// <summary>What is built, taken from the command table itself, and what of the manuals is not, with the reason.</summary>
internal static class CoverageReport
{
    /// <summary>The report, line by line.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<CommandSummary> built, IReadOnlyList<ManualPart> manuals)
    {
        yield return $"Built: {built.Count} commands";
        foreach (var command in built)
            yield return $"  AT{command.Name,-14} {string.Join(' ', command.Forms)}{Keys(command)}";
        var names = built.Select(command => command.Name).ToHashSet(StringComparer.Ordinal);
        var missing = manuals.Select(part => part with { Names = [.. part.Names.Where(name => !names.Contains(name))] })
            .Where(part => part.Names.Count > 0).ToArray();
        yield return "";
        yield return $"Not built: {missing.Sum(part => part.Names.Count)} commands; each answers ERROR, and the log says so";
        foreach (var part in missing)
        {
            yield return $"  {part.Title}: {part.Reason}";
            foreach (var row in part.Names.Chunk(8))
                yield return $"    {string.Join(' ', row.Select(name => "AT" + name))}";
        }
    }

    private static string Keys(CommandSummary command)
    {
        if (command.Keys.Count == 0)
            return command.IsOnlyStored ? "  (stored, without effect)" : "";
        var stored = command.StoredKeys.Count == 0 ? "" : $"; stored, without effect: {string.Join(", ", command.StoredKeys)}";
        return $"  ({string.Join(", ", command.Keys.Except(command.StoredKeys))}{stored})";
    }
}
