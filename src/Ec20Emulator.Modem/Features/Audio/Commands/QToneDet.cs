using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>AT+QTONEDET - tells the keys the far end presses by their ASCII codes; device-extras.md 1.</summary>
[AtCommand("+QTONEDET")]
internal sealed class QToneDet(ToneDetector detector) : IReadCommand, IWriteCommand<QToneDet.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsOn);

    public AtResult Read(Turn turn) => AtResult.Line($"+QTONEDET: {(detector.IsOn ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn)
    {
        detector.IsOn = args.IsOn;
        return AtResult.Ok;
    }
}
