using Ec20Emulator.At.Parsing;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.WebConsole.Timeline;

/// <summary>A command with its answer.</summary>
/// <param name="Command">The command.</param>
/// <param name="Answer">What was sent because of it, in order; empty while nothing was.</param>
public sealed record Exchange(JournalEntry Command, IReadOnlyList<JournalEntry> Answer)
{
    /// <summary>From the command to the last word of its answer, by the modem's clock; null while there is none.</summary>
    public TimeSpan? Took => Answer.Count > 0 ? Answer[^1].ModemTime - Command.ModemTime : null;

    /// <summary>The same by the computer's clock.</summary>
    public TimeSpan? TookHere => Answer.Count > 0 ? Answer[^1].WallTime - Command.WallTime : null;

    /// <summary>The exchange an entry belongs to; null where it is none.</summary>
    /// <param name="all">Entries in order, one number after the other.</param>
    /// <param name="entry">One of them.</param>
    public static Exchange? Of(IReadOnlyList<JournalEntry> all, JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(entry);
        var place = all.Count == 0 ? -1 : (int)(entry.Cursor - all[0].Cursor);
        if (place < 0 || place >= all.Count)
            return null;
        var command = entry.Kind switch
        {
            JournalEntryKind.Command => entry,
            JournalEntryKind.FromDte => all.Skip(place + 1).TakeWhile(one => !IsOf(one, entry.Port, JournalEntryKind.FromDte))
                .FirstOrDefault(one => IsOf(one, entry.Port, JournalEntryKind.Command)),
            JournalEntryKind.ToDte => Enumerable.Range(0, place).Select(back => all[place - 1 - back])
                .FirstOrDefault(one => IsOf(one, entry.Port, JournalEntryKind.Command) && one.Text == entry.Cause),
            _ => null,
        };
        return command is null ? null : new Exchange(command, AnswerOf(all, command));
    }

    /// <summary>The parameters of the command, by the names the declaration has.</summary>
    /// <param name="commands">The commands of the modem.</param>
    public IReadOnlyList<(string Name, string Value)> NamedParameters(IReadOnlyList<CommandSummary> commands)
    {
        var equals = Command.Text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || Command.Text.EndsWith("=?", StringComparison.Ordinal) || !ParameterList.TryParse(Command.Text[(equals + 1)..], out var fields))
            return [];
        var summary = commands.FirstOrDefault(one => Command.Text.AsSpan(0, equals).Equals("AT" + one.Name, StringComparison.OrdinalIgnoreCase));
        if (summary is null)
            return [];
        var names = summary.Parameters.Select(one => one.Name).ToList();
        var key = summary.Keys.Select((name, at) => (name, at)).FirstOrDefault(one => one.name.Equals(fields[0].Text, StringComparison.OrdinalIgnoreCase));
        if (key.name is not null)
            names = ["setting", .. summary.KeyParameters[key.at].Select(one => one.Name)];
        return [.. fields.Zip(names, (field, name) => (char.ToLowerInvariant(name[0]) + name[1..], field.IsOmitted ? "" : field.Text.Length == 0 ? "\"\"" : field.Text))];
    }

    private static JournalEntry[] AnswerOf(IReadOnlyList<JournalEntry> all, JournalEntry command) =>
        [.. all.Skip((int)(command.Cursor - all[0].Cursor) + 1)
            .TakeWhile(one => !IsOf(one, command.Port, JournalEntryKind.Command))
            .Where(one => IsOf(one, command.Port, JournalEntryKind.ToDte) && one.Cause == command.Text)];

    private static bool IsOf(JournalEntry entry, string port, JournalEntryKind kind) => entry.Port == port && entry.Kind == kind;
}
