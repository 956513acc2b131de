using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.RmNet.Commands;

/// <summary>AT+QNETDEVSTATUS - tells the steps of the call over RmNet: 1 its address waits for the host, 2 the host has it, 0 it is over; AT manual V2.0, 10.18.</summary>
[AtCommand("+QNETDEVSTATUS")]
internal sealed class QNetDevStatus(RmNetCall call) : IReadCommand, IWriteCommand<QNetDevStatus.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsOn);

    private int IsOn => call.TellsSteps ? 1 : 0;

    public AtResult Read(Turn turn) => call.Versions.Count == 0
        ? AtResult.Line($"+QNETDEVSTATUS: {IsOn}")
        : AtResult.Lines([.. call.Versions.Select(version => $"+QNETDEVSTATUS: {IsOn},{(call.HasHost ? 2 : 1)},{version},1")]);

    public AtResult Write(Args args, Turn turn)
    {
        call.TellsSteps = args.IsOn;
        return AtResult.Ok;
    }
}
