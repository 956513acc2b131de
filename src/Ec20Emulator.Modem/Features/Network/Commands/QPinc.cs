using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+QPINC - attempts left for PIN and PUK, and for the second ones; network-sim.md 1.</summary>
[AtCommand("+QPINC")]
internal sealed class QPinc(SimCard sim) : IReadCommand, IWriteCommand<QPinc.Args>
{
    internal sealed record Args([Keyword("SC", "P2")] string Facility);

    public AtResult Read(Turn turn) => sim.IsReadable ? AtResult.Lines([Line("SC"), Line("P2")]) : Refuse();

    public AtResult Write(Args args, Turn turn) => sim.IsReadable ? AtResult.Line(Line(args.Facility)) : Refuse();

    private AtResult Refuse() => AtResult.Cme(sim.Obstacle!.Value);

    private string Line(string facility)
    {
        var codes = facility == "SC" ? sim.Codes.First : sim.Codes.Second;
        return $"+QPINC: \"{facility}\",{codes.PinAttemptsLeft},{codes.PukAttemptsLeft}";
    }
}
