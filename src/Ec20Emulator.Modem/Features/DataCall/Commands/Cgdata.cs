using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.DataCall.Commands;

/// <summary>AT+CGDATA - a data call, as ATD*99# makes it (network-sim.md 4, sms-calls.md 10).</summary>
[AtCommand("+CGDATA", EndsLine = true)]
internal sealed class Cgdata(DataCalls calls) : ITestCommand, IWriteCommand<Cgdata.Args>
{
    internal sealed record Args([Keyword("PPP")] string Protocol, [Range(1, PdpDefinitions.Count)] int ContextId = DataDialString.DefaultContext);

    public AtResult Test(Turn turn) => AtResult.Line("+CGDATA: (\"PPP\")");

    public AtResult Write(Args args, Turn turn) => calls.Dial(turn, args.ContextId);
}
