using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>AT+QSIMDET - whether the holder has a switch, and its level with a card; network-sim.md 1. Saved, from the next power-up on.</summary>
[AtCommand("+QSIMDET")]
internal sealed class QSimDet(CardDetection detection) : IReadCommand, IWriteCommand<QSimDet.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsDetecting, [OneOf(0, 1)] int InsertLevel);

    public AtResult Read(Turn turn) => AtResult.Line($"+QSIMDET: {(detection.Saved.IsDetecting ? 1 : 0)},{detection.Saved.InsertLevel}");

    public AtResult Write(Args args, Turn turn) =>
        detection.TrySet(detection.Saved with { IsDetecting = args.IsDetecting, InsertLevel = args.InsertLevel })
            ? AtResult.Ok
            : AtResult.Cme(CmeError.MemoryFailure);
}
