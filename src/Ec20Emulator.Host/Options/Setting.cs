using System.CommandLine;

namespace Ec20Emulator.Host.Options;

/// <summary>An option with a value, which may be given by an environment variable instead.</summary>
internal sealed class Setting
{
    private const char Separator = ';';

    private readonly Option<string[]> _option;

    /// <summary>Declares it.</summary>
    /// <param name="name">The option, such as <c>--ready-file</c>; its variable is <c>EC20EMU_READY_FILE</c>.</param>
    /// <param name="valueName">What stands for the value in the help.</param>
    /// <param name="description">One sentence for the help.</param>
    /// <param name="isRepeatable">True where it may be given several times; in the variable the values are separated by <c>;</c>.</param>
    public Setting(string name, string valueName, string description, bool isRepeatable = false)
    {
        Variable = VariableOf(name);
        _option = new Option<string[]>(name)
        {
            HelpName = valueName,
            Description = $"{description} [{Variable}]",
            Arity = isRepeatable ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
        };
    }

    /// <summary>The environment variable.</summary>
    public string Variable { get; }

    /// <summary>The option, to be added to commands.</summary>
    public Option Option => _option;

    /// <summary>The values given, by option or else by variable; none where neither is.</summary>
    public IReadOnlyList<string> All(ParseResult parsed)
    {
        if (parsed.GetResult(_option) is { Implicit: false })
            return parsed.GetValue(_option) ?? [];
        var value = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(value))
            return [];
        return _option.Arity.MaximumNumberOfValues > 1
            ? value.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [value];
    }

    /// <summary>The value given, or null.</summary>
    public string? One(ParseResult parsed) => All(parsed).LastOrDefault();

    /// <summary>The variable of an option.</summary>
    public static string VariableOf(string name) => "EC20EMU_" + name.TrimStart('-').Replace('-', '_').ToUpperInvariant();
}
