using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.DataCall.Commands;

/// <summary>AT+FCLASS - what ATD and ATA make of a call: 0 = data, the only class there is (3GPP 27.007 annex C.2.1). No fax (1, 2), no voice modem (8).</summary>
[AtCommand("+FCLASS")]
internal sealed class Fclass : IReadCommand, IWriteCommand<Fclass.Args>
{
    internal readonly record struct Args([OneOf(0)] int Class);

    public AtResult Read(Turn turn) => AtResult.Line("+FCLASS: 0");

    public AtResult Write(Args args, Turn turn) => AtResult.Ok;
}
