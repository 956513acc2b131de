using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>AT+CGCLASS - class of the packet station; network-sim.md 4. Only A: calls and data at the same time.</summary>
[AtCommand("+CGCLASS")]
internal sealed class Cgclass : IReadCommand, IWriteCommand<Cgclass.Args>
{
    private const string Both = "A";

    internal sealed record Args([Keyword(Both)] string Class);

    public AtResult Read(Turn turn) => AtResult.Line($"+CGCLASS: \"{Both}\"");

    public AtResult Write(Args args, Turn turn) => AtResult.Ok;
}
