using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>AT+QSIMSTAT - whether a card is in the holder, and the URC that tells it; network-sim.md 1. Saved.</summary>
[AtCommand("+QSIMSTAT")]
internal sealed class QSimStat(CardDetection detection) : IReadCommand, IWriteCommand<QSimStat.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsReporting);

    public AtResult Read(Turn turn) =>
        AtResult.Line($"+QSIMSTAT: {(detection.Saved.IsReporting ? 1 : 0)},{(detection.IsInserted ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn) =>
        detection.TrySet(detection.Saved with { IsReporting = args.IsReporting }) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
}
