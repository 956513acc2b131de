using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>AT+CGEREP - <c>+CGEV</c> when bearers come and go; device-extras.md 4. Without parameters it is 0,0. Saved.</summary>
[AtCommand("+CGEREP", NestOptional = false)]
internal sealed class Cgerep(PacketEvents events) : IExecuteCommand, IReadCommand, IWriteCommand<Cgerep.Args>
{
    internal readonly record struct Args([Range(0, 2)] int Mode, [OneOf(0, 1)] int? Buffer = null);

    public AtResult Execute(Turn turn) => Write(new Args(0, 0), turn);

    public AtResult Read(Turn turn) => AtResult.Line($"+CGEREP: {events.Values.Mode},{events.Values.Buffer}");

    public AtResult Write(Args args, Turn turn) =>
        events.TrySet(new PacketEvents.Stored(args.Mode, args.Buffer ?? events.Values.Buffer)) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
}
