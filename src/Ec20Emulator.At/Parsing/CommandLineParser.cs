namespace Ec20Emulator.At.Parsing;

/// <summary>Splits the body of a command line into commands (at-engine.md 3).</summary>
public static class CommandLineParser
{
    private const string ExtendedPrefixes = "+^$*";

    /// <summary>Parses a body such as <c>E0V1+CMEE=2;+CSQ</c>.</summary>
    /// <param name="body">The line without <c>AT</c> and terminator.</param>
    /// <returns>The commands in order; where the text stops making sense, a last one of form <see cref="CommandForm.Malformed"/>.</returns>
    public static IReadOnlyList<ParsedCommand> Parse(string body)
    {
        var commands = new List<ParsedCommand>(1);
        var position = 0;
        while (SkipSeparators(body, ref position))
        {
            var command = ExtendedPrefixes.Contains(body[position], StringComparison.Ordinal)
                ? ParseExtended(body, ref position)
                : ParseBasic(body, ref position);
            commands.Add(command);
            if (command.Form is CommandForm.Malformed)
                break;
        }
        return commands;
    }

    private static bool SkipSeparators(string body, ref int position)
    {
        while (position < body.Length && body[position] is ' ' or ';')
            position++;
        return position < body.Length;
    }

    private static ParsedCommand ParseBasic(string body, ref int position)
    {
        var start = position;
        if (body[position] is '&' or '\\')
            position++;
        if (position >= body.Length || !char.IsAsciiLetter(body[position]))
            return Malformed(body, start);
        position++;
        var name = body[start..position].ToUpperInvariant();
        if (name == "D")
            return new ParsedCommand("D", CommandForm.Execute, TakeDialString(body, ref position));
        if (!TryTakeNumber(body, ref position, out var number))
            return Malformed(body, start);
        if (name == "S" && TryParseRegister(body, ref position, number) is { } register)
            return register;
        return new ParsedCommand(name, CommandForm.Execute, "", number);
    }

    /// <summary>What stands behind <c>S3</c>: <c>?</c> or <c>=13</c>, with blanks around the <c>=</c>; null where neither does.</summary>
    private static ParsedCommand? TryParseRegister(string body, ref int position, int? number)
    {
        var start = position;
        SkipBlanks(body, ref position);
        if (position < body.Length && body[position] == '?')
        {
            position++;
            return new ParsedCommand("S", CommandForm.Read, Number: number);
        }
        if (position == body.Length || body[position] != '=')
        {
            position = start;
            return null;
        }
        position++;
        SkipBlanks(body, ref position);
        return TryTakeNumber(body, ref position, out var value)
            ? new ParsedCommand("S", CommandForm.Write, Number: number, Value: value)
            : Malformed(body, start);
    }

    private static void SkipBlanks(string body, ref int position)
    {
        while (position < body.Length && body[position] == ' ')
            position++;
    }

    private static bool TryTakeNumber(string body, ref int position, out int? number)
    {
        var start = position;
        while (position < body.Length && char.IsAsciiDigit(body[position]))
            position++;
        number = null;
        if (position == start)
            return true;
        if (!int.TryParse(body.AsSpan(start, position - start), out var value))
            return false;
        number = value;
        return true;
    }

    /// <summary>A <c>;</c> ends the dial string and belongs to it: it marks a voice call.</summary>
    private static string TakeDialString(string body, ref int position)
    {
        var start = position;
        var semicolon = body.IndexOf(';', start);
        position = semicolon < 0 ? body.Length : semicolon + 1;
        return body[start..position].Trim();
    }

    private static ParsedCommand ParseExtended(string body, ref int position)
    {
        var start = position++;
        while (position < body.Length && IsNameCharacter(body[position]))
            position++;
        var name = body[start..position].ToUpperInvariant();
        if (name.Length == 1 || !TryFindEnd(body, position, out var end))
            return Malformed(body, start);
        var rest = body[position..end].Trim();
        position = end;
        if (rest.Length == 0)
            return new ParsedCommand(name, CommandForm.Execute);
        if (rest == "?")
            return new ParsedCommand(name, CommandForm.Read);
        if (rest[0] != '=')
            return Malformed(body, start);
        var arguments = rest[1..].Trim();
        return arguments == "?" ? new ParsedCommand(name, CommandForm.Test) : new ParsedCommand(name, CommandForm.Write, arguments);
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '!' or '%' or '-' or '.' or '/' or ':' or '_';

    /// <summary>Finds the <c>;</c> outside quotes that ends an extended command, or the end of the line.</summary>
    private static bool TryFindEnd(string body, int position, out int end)
    {
        var quoted = false;
        for (end = position; end < body.Length; end++)
        {
            if (body[end] == '"')
                quoted = !quoted;
            else if (body[end] == ';' && !quoted)
                return true;
        }
        return !quoted;
    }

    private static ParsedCommand Malformed(string body, int start) => new(body[start..], CommandForm.Malformed);
}
