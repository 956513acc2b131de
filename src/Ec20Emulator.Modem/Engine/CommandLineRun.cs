using Ec20Emulator.At.Parsing;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Engine;

/// <summary>Carries out the commands of one line, one after another; the first failure or data phase ends it (at-engine.md 3).</summary>
internal sealed class CommandLineRun(ModemPort port, CommandTable commands, Time.Scheduler scheduler, string body)
{
    private readonly IReadOnlyList<ParsedCommand> _commands = CommandLineParser.Parse(body);
    private int _next;
    private Turn? _turn;
    private bool _endsHere;

    /// <summary>Runs commands until one is deferred or the line is done.</summary>
    public void Continue()
    {
        while (_next < _commands.Count && !_endsHere)
        {
            var command = _commands[_next++];
            _turn = new Turn(port, this, scheduler);
            var result = commands.Run(command, _turn);
            if (ReferenceEquals(result, AtResult.Deferred))
                return;
            if (!Take(result))
                return;
        }
        port.ReturnToCommandMode(FinalResult.Ok);
    }

    /// <summary>A deferred command has its answer.</summary>
    public void Complete(AtResult result)
    {
        if (Take(result))
            Continue();
    }

    /// <summary>The command under way opens a data phase: what stands behind it in the line is ignored.</summary>
    public void EndsLine() => _endsHere = true;

    /// <summary>The DTE is gone: nobody wants the answer.</summary>
    public void Orphan() => _turn?.Orphan();

    /// <summary>Writes an answer; false where it ended the line.</summary>
    private bool Take(AtResult result)
    {
        foreach (var frame in result.Information)
            port.Formatter.WriteInformation(frame);
        if (result.ContinuesLine)
            return true;
        port.ReturnToCommandMode(result.Final);
        return false;
    }
}
