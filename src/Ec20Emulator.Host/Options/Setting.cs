using System.CommandLine;

namespace Ec20Emulator.Host.Options;

/// <summary>An option with a value, which may be given by an environment variable instead.</summary>
internal sealed class Setting
{
    private const char Separator = ';';

    private readonly Option<string[]>? _many;
    private readonly Option<string>? _one;
    private readonly string? _bare;

    /// <summary>Declares it.</summary>
    /// <param name="name">The option, such as <c>--ready-file</c>; its variable is <c>EC20EMU_READY_FILE</c>.</param>
    /// <param name="valueName">What stands for the value in the help.</param>
    /// <param name="description">One sentence for the help.</param>
    /// <param name="preset">What it is unless told otherwise, for the help; null = nothing.</param>
    /// <param name="isRepeatable">True where it may be given several times; in the variable the values are separated by <c>;</c>.</param>
    /// <param name="bare">For one that may be given several times: the value where it is given without one; null = it must have one.</param>
    public Setting(string name, string valueName, string description, string? preset = null, bool isRepeatable = false, string? bare = null)
    {
        Variable = VariableOf(name);
        _bare = bare;
        if (isRepeatable)
            Option = _many = new Option<string[]>(name) { Arity = bare is null ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore };
        else
            Option = _one = new Option<string>(name) { Arity = ArgumentArity.ExactlyOne };
        Option.HelpName = valueName;
        Option.Description = $"{description} Default: {preset ?? "none"}. [{Variable}]";
    }

    /// <summary>The environment variable.</summary>
    public string Variable { get; }

    /// <summary>The option, to be added to commands.</summary>
    public Option Option { get; }

    /// <summary>The values given, by option or else by variable; none where neither is.</summary>
    public IReadOnlyList<string> All(ParseResult parsed)
    {
        if (parsed.GetResult(Option) is { Implicit: false })
            return _many is not null ? Given(parsed.GetValue(_many) ?? []) : [parsed.GetValue(_one!)!];
        var value = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(value))
            return [];
        return _many is not null ? value.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [value];
    }

    private string[] Given(string[] values) => values.Length == 0 && _bare is not null ? [_bare] : values;

    /// <summary>The value given, or null.</summary>
    public string? One(ParseResult parsed) => All(parsed) is [.., var last] ? last : null;

    /// <summary>The value given as one of the names of an enumeration.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="preset">What it is unless told otherwise.</param>
    /// <exception cref="UsageException">It is none of them.</exception>
    public T Choose<T>(ParseResult parsed, T preset)
        where T : struct, Enum
    {
        var text = One(parsed);
        if (text is null)
            return preset;
        var names = Enum.GetNames<T>();
        return names.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw new UsageException($"{Option.Name} '{text}': write {string.Join(" or ", names.Select(name => name.ToLowerInvariant()))}");
    }

    /// <summary>The variable of an option.</summary>
    public static string VariableOf(string name) => "EC20EMU_" + name.TrimStart('-').Replace('-', '_').ToUpperInvariant();
}
