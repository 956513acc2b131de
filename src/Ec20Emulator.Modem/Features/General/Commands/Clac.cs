using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>AT+CLAC - lists all commands, one name per line (at-engine.md 12).</summary>
[AtCommand("+CLAC")]
internal sealed class Clac(CommandTable commands) : IExecuteCommand
{
    public AtResult Execute(Turn turn) => AtResult.Lines([.. commands.Names.Select(name => "AT" + name)]);
}
