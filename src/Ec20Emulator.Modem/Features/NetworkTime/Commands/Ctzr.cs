using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.NetworkTime.Commands;

/// <summary>AT+CTZR - URC when the network tells a new zone: 0 none, 1 <c>+CTZV</c>, 2 <c>+CTZE</c> with local time; network-sim.md 5. Saved.</summary>
[AtCommand("+CTZR")]
internal sealed class Ctzr(TimeReports reports) : IReadCommand, IWriteCommand<Ctzr.Args>
{
    internal readonly record struct Args([Range(0, 2)] int Report);

    public AtResult Read(Turn turn) => AtResult.Line($"+CTZR: {reports.Values.Report}");

    public AtResult Write(Args args, Turn turn) =>
        reports.TrySet(reports.Values with { Report = args.Report }) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
}
