using Ec20Emulator.At.Parsing;
using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>Carries out the commands of one line, one after another; the first failure or data phase ends it (at-engine.md 3).</summary>
internal sealed class CommandLineRun(ModemPort port, CommandTable commands, Time.Scheduler scheduler, string body) : ICommandLine
{
    /// <summary>What a line of AT alone is: a command without a name, which faults, journal and control meet as any other.</summary>
    private static readonly ParsedCommand[] Attention = [new("", CommandForm.Execute)];

    private readonly IReadOnlyList<ParsedCommand> _commands = CommandLineParser.Parse(body) is { Count: > 0 } commands ? commands : Attention;
    private int _next;
    private Turn? _turn;
    private bool _endsHere;
    private bool _isOrphaned;

    /// <inheritdoc/>
    public bool IsDeaf => _turn is { } turn && commands.Hooks?.IsDeafDuring(turn) == true;

    /// <summary>Runs commands until one is deferred or the line is done.</summary>
    public void Continue()
    {
        while (_next < _commands.Count && !_endsHere)
        {
            var command = _commands[_next++];
            _turn = new Turn(port, this, scheduler, command, commands.Hooks);
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
    public void Orphan()
    {
        _isOrphaned = true;
        _turn?.Orphan();
    }

    /// <summary>The final result is written.</summary>
    public void Ended()
    {
        if (_turn is { } turn)
            commands.Hooks?.Reached(TurnPosition.AfterFinal, turn);
    }

    /// <summary>Writes an answer; false where it ended the line.</summary>
    private bool Take(AtResult result)
    {
        var turn = _turn!;
        port.Output.Note(turn.Command.Text);
        result = commands.Hooks?.End(turn, result) ?? result;
        var half = result.Information.Count / 2;
        for (var i = 0; i < result.Information.Count; i++)
        {
            if (i == half && !GoesOnAt(TurnPosition.MidResponse, turn))
                return false;
            port.Formatter.WriteInformation(result.Information[i]);
        }
        if (result.Information.Count == 0 && !GoesOnAt(TurnPosition.MidResponse, turn))
            return false;
        if (!GoesOnAt(TurnPosition.BeforeFinal, turn))
            return false;
        if (result.ContinuesLine)
            return true;
        port.ReturnToCommandMode(result.Final);
        return false;
    }

    /// <summary>Tells that the turn has come to a position; false where what happened there took the line's port away.</summary>
    private bool GoesOnAt(TurnPosition position, Turn turn)
    {
        commands.Hooks?.Reached(position, turn);
        return !_isOrphaned;
    }
}
