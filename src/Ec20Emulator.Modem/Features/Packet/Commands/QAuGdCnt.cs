using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>AT+QAUGDCNT - seconds between two stores of AT+QGDCNT, 0 never; device-extras.md 4. Not saved.</summary>
[AtCommand("+QAUGDCNT")]
internal sealed class QAuGdCnt(PacketCounter counter) : IReadCommand, ITestCommand, IWriteCommand<QAuGdCnt.Args>
{
    private const int Shortest = 30;

    internal readonly record struct Args([Range(0, 65535)] int Period);

    public AtResult Test(Turn turn) => AtResult.Line($"+QAUGDCNT: (0,{Shortest}-65535)");

    public AtResult Read(Turn turn) => AtResult.Line($"+QAUGDCNT: {counter.Period}");

    public AtResult Write(Args args, Turn turn)
    {
        if (args.Period is > 0 and < Shortest)
            return AtResult.Error;
        counter.SetPeriod(args.Period);
        return AtResult.Ok;
    }
}
