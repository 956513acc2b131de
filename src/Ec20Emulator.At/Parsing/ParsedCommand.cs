namespace Ec20Emulator.At.Parsing;

/// <summary>The form in which a command was given.</summary>
public enum CommandForm
{
    /// <summary><c>+NAME</c>, or a basic command such as <c>E0</c>.</summary>
    Execute,

    /// <summary><c>+NAME?</c>, <c>S3?</c>.</summary>
    Read,

    /// <summary><c>+NAME=?</c>.</summary>
    Test,

    /// <summary><c>+NAME=…</c>, <c>S3=13</c>.</summary>
    Write,

    /// <summary>Text that is not a command; the line ends here with an error.</summary>
    Malformed,
}

/// <summary>One command of a line.</summary>
/// <param name="Name">Upper-case name: <c>+QSSLOPEN</c>, <c>E</c>, <c>&amp;D</c>, <c>S</c>, <c>D</c>.</param>
/// <param name="Form">The form.</param>
/// <param name="Arguments">What stands behind <c>=</c>, as typed; the dial string of D.</param>
/// <param name="Number">Number of a basic command or of an S register; null where none was typed.</param>
/// <param name="Value">What an S register is set to; null where nothing was typed.</param>
public sealed record ParsedCommand(string Name, CommandForm Form, string Arguments = "", int? Number = null, int? Value = null)
{
    /// <summary>The command as it would be typed alone, in upper-case name: <c>AT+CSQ</c>, <c>ATS3=13</c>.</summary>
    public string Text => Form switch
    {
        CommandForm.Read => $"AT{Name}{Number}?",
        CommandForm.Test => $"AT{Name}=?",
        CommandForm.Write when Name == "S" => $"AT{Name}{Number}={Value}",
        CommandForm.Write => $"AT{Name}={Arguments}",
        _ => $"AT{Name}{Number}{Arguments}",
    };
}
