using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Lines.Commands;

/// <summary>AT+ICF - framing of the serial line; at-engine.md 10. Always 8 data bits; parity follows the DTE where its transport tells.</summary>
[AtCommand("+ICF", NestOptional = false)]
internal sealed class Icf : IReadCommand, IWriteCommand<Icf.Args>
{
    private const int EightBitsOneStop = 3;

    internal readonly record struct Args([OneOf(EightBitsOneStop)] int Format, [Range(0, 3)] int? Parity = null);

    public AtResult Read(Turn turn) => AtResult.Line($"+ICF: {EightBitsOneStop},{turn.Port.Line.Parity}");

    public AtResult Write(Args args, Turn turn)
    {
        turn.Port.Line.Parity = args.Parity ?? turn.Port.Line.Parity;
        return AtResult.Ok;
    }
}
