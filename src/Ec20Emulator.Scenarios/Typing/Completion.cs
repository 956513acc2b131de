using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem;

namespace Ec20Emulator.Scenarios.Typing;

/// <summary>A way to go on with a line.</summary>
/// <param name="Line">The line then.</param>
/// <param name="Parts">The parameters written behind it, each with the comma before it.</param>
internal sealed record Completion(string Line, IReadOnlyList<string> Parts)
{
    private const int Most = 12;

    /// <summary>The parameters written behind it, by name and range.</summary>
    public string Parameters => string.Concat(Parts);

    /// <summary>Those of them that are not typed yet, the one being typed first.</summary>
    /// <param name="line">As typed; it begins with <see cref="Line"/>.</param>
    public string Ahead(string line)
    {
        var commas = CommasOf(line.TrimStart()[Line.Length..]);
        if (commas == 0 || Parts.Count == 0)
            return Parameters;
        var typed = IsSeparated(Parts[0]) ? commas - 1 : commas;
        var ahead = string.Concat(Parts.Skip(typed));
        return !IsSeparated(ahead) ? ahead : ahead[0] is '[' ? "[" + ahead[2..] : ahead[1..];
    }

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
            yield return new Completion("AT" + command.Name + form switch { "Read" => "?", "Test" => "=?", _ => "" }, []);
        if (!command.Forms.Contains("Write"))
            yield break;
        if (command.Keys.Count == 0)
            yield return new Completion($"AT{command.Name}=", Text(command.Parameters));
        for (var i = 0; i < command.Keys.Count; i++)
            yield return new Completion($"AT{command.Name}=\"{command.Keys[i]}\"", Text([.. command.KeyParameters[i]], before: ","));
    }

    private static bool Fits(Completion one, string typed) =>
        one.Line.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
        || (one.Parts.Count > 0 && typed.StartsWith(one.Line, StringComparison.OrdinalIgnoreCase));

    private static string[] Text(IReadOnlyList<ParameterSummary> parameters, string before = "") =>
        [.. parameters.Select((parameter, i) => Text(parameter, i > 0 ? "," : before))];

    private static string Text(ParameterSummary parameter, string before)
    {
        var name = char.ToLowerInvariant(parameter.Name[0]) + parameter.Name[1..];
        var text = $"{before}{name}{(parameter.Values.StartsWith('(') ? parameter.Values : "")}";
        return parameter.IsOptional ? $"[{text}]" : text;
    }

    private static bool IsSeparated(string part) => part.StartsWith(',') || part.StartsWith("[,", StringComparison.Ordinal);

    private static int CommasOf(string fields)
    {
        var (commas, isQuoted) = (0, false);
        foreach (var c in fields)
        {
            isQuoted ^= c is '"';
            if (c is ',' && !isQuoted)
                commas++;
        }
        return commas;
    }
}
