using System.Text.RegularExpressions;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Modem.Journal;

/// <summary>
/// Which commands are meant: <c>AT+QICLOSE=0</c> exactly so, <c>AT+QIOPEN=1,*</c> with anything for the star, <c>AT+QIRD</c> in any form.
/// Upper and lower case are the same.
/// </summary>
internal sealed class CommandPattern
{
    private readonly Regex _text;
    private readonly string? _name;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="ArgumentException">It does not begin with <c>AT</c>.</exception>
    public CommandPattern(string pattern)
    {
        if (!IsOne(pattern))
            throw new ArgumentException($"'{pattern}' is no command: it begins with AT", nameof(pattern));
        _text = Glob(pattern.Trim());
        _name = CommandLineParser.Parse(pattern[2..]) is [{ Form: CommandForm.Execute, Number: null, Arguments: "" } bare] ? bare.Name : null;
    }

    /// <summary>True for text that is a command.</summary>
    public static bool IsOne(string pattern) => pattern.StartsWith("AT", StringComparison.OrdinalIgnoreCase);

    /// <summary>A text in which a star stands for anything.</summary>
    public static Regex Glob(string pattern, bool isWhole = true)
    {
        var body = Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal);
        return new Regex(
            isWhole ? $@"\A{body}\z" : body, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline);
    }

    /// <summary>True where a command is meant.</summary>
    public bool Matches(ParsedCommand command) => _name == command.Name || _text.IsMatch(command.Text);

    /// <summary>True where a line, with its <c>AT</c>, is meant as a whole or in one of its commands.</summary>
    public bool MatchesLine(string line) => _text.IsMatch(line) || CommandLineParser.Parse(line[2..]).Any(Matches);
}
