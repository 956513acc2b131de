using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>
/// AT+CLCC - the calls there are; sms-calls.md 8. The packet bearer is listed in front of them where <see cref="CallTable.CountsPacketBearer"/>
/// says so and the network carries one.
/// </summary>
[AtCommand("+CLCC")]
internal sealed class Clcc(CallTable table, CallLines lines, PdpContexts contexts) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        var calls = table.All.Select(lines.Listed);
        var hasBearer = table.CountsPacketBearer && contexts.All.Any(context => context.HasBearer);
        return AtResult.Lines(hasBearer ? [CallLines.PacketBearer, .. calls] : [.. calls]);
    }
}
