using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Lines.Commands;

/// <summary>
/// AT+IFC - flow control in data mode; at-engine.md 10. With the first value 2 the modem's data waits while the DTE has RTS off. CTS is
/// always on: what the modem cannot take, the transport holds back.
/// </summary>
[AtCommand("+IFC", NestOptional = false)]
internal sealed class Ifc : IReadCommand, IWriteCommand<Ifc.Args>
{
    private const int RtsCts = 2;

    internal readonly record struct Args([OneOf(0, RtsCts)] int DceByDte, [OneOf(0, RtsCts)] int? DteByDce = null);

    public AtResult Read(Turn turn) => AtResult.Line($"+IFC: {Value(turn.Port.Line.DteControlsFlow)},{Value(turn.Port.Line.DceControlsFlow)}");

    public AtResult Write(Args args, Turn turn)
    {
        turn.Port.Line.DteControlsFlow = args.DceByDte == RtsCts;
        turn.Port.Line.DceControlsFlow = args.DteByDce is { } given ? given == RtsCts : turn.Port.Line.DceControlsFlow;
        return AtResult.Ok;
    }

    private static int Value(bool isOn) => isOn ? RtsCts : 0;
}
