using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+QPINC - attempts left for PIN and PUK; network-sim.md 1. No command here tries PIN2, so its counters stay full.</summary>
[AtCommand("+QPINC")]
internal sealed class QPinc(SimCard sim) : IReadCommand, IWriteCommand<QPinc.Args>
{
    internal sealed record Args([Keyword("SC", "P2")] string Facility);

    public AtResult Read(Turn turn) => sim.IsReadable ? AtResult.Lines([Line("SC"), Line("P2")]) : Refuse();

    public AtResult Write(Args args, Turn turn) => sim.IsReadable ? AtResult.Line(Line(args.Facility)) : Refuse();

    private AtResult Refuse() => AtResult.Cme(sim.Obstacle!.Value);

    private string Line(string facility)
    {
        var (pin, puk) = facility == "SC"
            ? (sim.Codes.PinAttemptsLeft, sim.Codes.PukAttemptsLeft)
            : (SimCodes.PinAttempts, SimCodes.PukAttempts);
        return $"+QPINC: \"{facility}\",{pin},{puk}";
    }
}
