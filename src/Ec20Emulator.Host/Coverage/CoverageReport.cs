using Ec20Emulator.Modem;

namespace Ec20Emulator.Host.Coverage;

/// <summary>What is built, taken from the command table itself, and what of the manuals is not, with the reason.</summary>
internal static class CoverageReport
{
    /// <summary>The report, line by line.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<CommandSummary> built, IReadOnlyList<ManualPart> manuals)
    {
        yield return $"Built: {built.Count} commands, {built.Sum(command => command.Keys.Count)} keys";
        foreach (var command in built)
            yield return $"  AT{command.Name,-14} {string.Join(' ', command.Forms)}{Keys(command)}";
        var names = built.SelectMany(command => command.Keys.Select(key => $"{command.Name}=\"{key}\"").Append(command.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = manuals.Select(part => part with { Names = [.. part.Names.Where(name => !names.Contains(name))] })
            .Where(part => part.Names.Count > 0).ToArray();
        yield return "";
        var absent = missing.SelectMany(part => part.Names).ToLookup(name => name.Contains('=', StringComparison.Ordinal));
        yield return $"Not built: {absent[false].Count()} commands, {absent[true].Count()} keys; each answers ERROR, and the log says so";
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
