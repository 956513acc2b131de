using System.CommandLine;

namespace Ec20Emulator.Host.Options;

/// <summary>An option without a value, which may be given by an environment variable (<c>1</c> or <c>true</c>) instead.</summary>
internal sealed class Switch
{
    private readonly Option<bool> _option;

    /// <summary>Declares it.</summary>
    /// <param name="name">The option, such as <c>--no-echo-server</c>.</param>
    /// <param name="description">One sentence for the help.</param>
    public Switch(string name, string description)
    {
        Variable = Setting.VariableOf(name);
        _option = new Option<bool>(name) { Description = $"{description} Default: off. [{Variable}]" };
    }

    /// <summary>The environment variable.</summary>
    public string Variable { get; }

    /// <summary>The option, to be added to commands.</summary>
    public Option Option => _option;

    /// <summary>True where it is given.</summary>
    public bool IsOn(ParseResult parsed) => parsed.GetResult(_option) is { Implicit: false }
        ? parsed.GetValue(_option)
        : Environment.GetEnvironmentVariable(Variable)?.ToUpperInvariant() is "1" or "TRUE" or "YES" or "ON";
}
