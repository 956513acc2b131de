namespace Ec20Emulator.Host.Coverage;

/// <summary>A part of the manuals, with the names of its commands.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Reason">Why those of them that the modem has not are not built.</param>
/// <param name="Names">The commands, with their prefix.</param>
internal sealed record ManualPart(string Title, string Reason, IReadOnlyList<string> Names);

/// <summary>The names of commands the manuals and the tables of host programs know, whether built or not.</summary>
internal static class KnownCommands
{
    private const string Resource = "known-commands.txt";

    /// <summary>Reads the list: <c>[title] reason</c>, then names separated by blanks; <c>#</c> begins a comment.</summary>
    public static IReadOnlyList<ManualPart> Read()
    {
        var parts = new List<ManualPart>();
        foreach (var line in EmbeddedText.Read(Resource).Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                parts.Add(new ManualPart(line[1..line.IndexOf(']')], line[(line.IndexOf(']') + 1)..].Trim(), []));
            else
                parts[^1] = parts[^1] with { Names = [.. parts[^1].Names, .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)] };
        }
        return parts;
    }
}
