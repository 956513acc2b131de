using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>AT+QGDCNT - payload bytes sent and received: 0 begins anew, 1 stores them; device-extras.md 4.</summary>
[AtCommand("+QGDCNT")]
internal sealed class QGdCnt(PacketCounter counter) : IReadCommand, IWriteCommand<QGdCnt.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool Stores);

    public AtResult Read(Turn turn) => AtResult.Line($"+QGDCNT: {counter.Sent},{counter.Received}");

    public AtResult Write(Args args, Turn turn)
    {
        if (args.Stores)
            return counter.Store() ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
        counter.Clear();
        return AtResult.Ok;
    }
}
