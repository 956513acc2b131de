using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem;

namespace Ec20Emulator.WebConsole.Terminal;

/// <summary>A way to go on with a line.</summary>
/// <param name="Line">The line then.</param>
/// <param name="Parameters">What is written behind it.</param>
internal sealed record Completion(string Line, string Parameters)
{
    private const int Most = 12;

    /// <summary>What fits, out of the modem's own command table; for a line whose command is whole, its parameters.</summary>
    /// <param name="line">As typed.</param>
    /// <param name="commands">The commands of the modem.</param>
    public static IReadOnlyList<Completion> Of(string line, IReadOnlyList<CommandSummary> commands)
    {
        var typed = line.TrimStart();
        if (!typed.StartsWith("AT", StringComparison.OrdinalIgnoreCase) || typed.Length < 3)
            return [];
        return [.. commands.Where(command => command.Name[0] is '+').SelectMany(All).Where(one => Fits(one, typed)).Take(Most)];
    }

    private static IEnumerable<Completion> All(CommandSummary command)
    {
        foreach (var form in command.Forms.Where(form => form is "Execute" or "Read" or "Test"))
            yield return new Completion("AT" + command.Name + form switch { "Read" => "?", "Test" => "=?", _ => "" }, "");
        if (!command.Forms.Contains("Write"))
            yield break;
        if (command.Keys.Count == 0)
            yield return new Completion($"AT{command.Name}=", Text(command.Parameters));
        for (var i = 0; i < command.Keys.Count; i++)
            yield return new Completion($"AT{command.Name}=\"{command.Keys[i]}\"", Text([.. command.KeyParameters[i]], before: ","));
    }

    private static bool Fits(Completion one, string typed) =>
        one.Line.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
        || (one.Parameters.Length > 0 && typed.StartsWith(one.Line, StringComparison.OrdinalIgnoreCase));

    private static string Text(IReadOnlyList<ParameterSummary> parameters, string before = "") =>
        string.Concat(parameters.Select((parameter, i) => Text(parameter, i > 0 ? "," : before)));

    private static string Text(ParameterSummary parameter, string before)
    {
        var name = char.ToLowerInvariant(parameter.Name[0]) + parameter.Name[1..];
        var text = $"{before}{name}{(parameter.Values.StartsWith('(') ? parameter.Values : "")}";
        return parameter.IsOptional ? $"[{text}]" : text;
    }
}
