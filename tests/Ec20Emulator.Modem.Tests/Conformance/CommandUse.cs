using Ec20Emulator.At.Parsing;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Modem.Tests.Conformance;

/// <summary>One way to use a command that a transcript must show: a form, or a key with or without a value.</summary>
/// <param name="Name">Name of the command.</param>
/// <param name="Form">The form.</param>
/// <param name="Key">The key of a keyed command, in lower case; null for others.</param>
/// <param name="IsQuery">True where a key is asked for its value, false where it is set.</param>
internal readonly record struct CommandUse(string Name, CommandForm Form, string? Key = null, bool IsQuery = false)
{
    public override string ToString() => $"AT{Name} {(Key is null ? Form : $"\"{Key}\" {(IsQuery ? "query" : "write")}")}";

    /// <summary>What a command offers.</summary>
    public static IEnumerable<CommandUse> Offered(CommandEntry entry)
    {
        foreach (var form in entry.Forms.Where(form => form is not CommandForm.Write || entry.Keys.Count == 0))
            yield return new CommandUse(entry.Declaration.Name, form);
        foreach (var key in entry.Keys)
        {
            var parameters = entry.ParametersOf(key);
            yield return new CommandUse(entry.Declaration.Name, CommandForm.Write, key.ToLowerInvariant());
            if (parameters.Count > parameters.MandatoryCount)
                yield return new CommandUse(entry.Declaration.Name, CommandForm.Write, key.ToLowerInvariant(), IsQuery: true);
        }
    }

    /// <summary>What the command lines of a dialogue use; lines that end in an error do not count.</summary>
    public static IEnumerable<CommandUse> Shown(Transcript transcript, IReadOnlyDictionary<string, CommandEntry> commands)
    {
        for (var i = 0; i < transcript.Lines.Count; i++)
        {
            var line = transcript.Lines[i];
            if (line.Verb is not TranscriptVerb.SendLine || !line.Text.StartsWith("AT", StringComparison.OrdinalIgnoreCase))
                continue;
            var answers = transcript.Lines.Skip(i + 1).TakeWhile(next => next.Verb is not (TranscriptVerb.SendLine or TranscriptVerb.SendRaw));
            if (answers.Any(IsRefusal))
                continue;
            foreach (var parsed in CommandLineParser.Parse(line.Text[2..]))
                yield return Of(parsed, commands.GetValueOrDefault(parsed.Name));
        }
    }

    /// <summary>A final ERROR of any kind; <c>+QIGETERROR: …</c> is none.</summary>
    private static bool IsRefusal(TranscriptLine answer) => answer.Verb is not TranscriptVerb.Directive
        && (answer.Text is "ERROR" or "\r\nERROR\r\n" || answer.Text.Contains("+CME ERROR: ", StringComparison.Ordinal)
            || answer.Text.Contains("+CMS ERROR: ", StringComparison.Ordinal));

    private static CommandUse Of(ParsedCommand parsed, CommandEntry entry)
    {
        if (parsed.Form is not CommandForm.Write || entry.Keys.Count == 0)
            return new CommandUse(parsed.Name, parsed.Form);
        if (!ParameterList.TryParse(parsed.Arguments, out var fields))
            return default;
        var key = entry.Keys.FirstOrDefault(key => key.Equals(fields[0].Text, StringComparison.OrdinalIgnoreCase));
        if (key is null)
            return default;
        var parameters = entry.ParametersOf(key);
        var isQuery = parameters.Count > parameters.MandatoryCount && fields.Count - 1 == parameters.MandatoryCount;
        return new CommandUse(parsed.Name, CommandForm.Write, key.ToLowerInvariant(), isQuery);
    }
}
