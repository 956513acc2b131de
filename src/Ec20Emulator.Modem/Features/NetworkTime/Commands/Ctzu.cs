using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.NetworkTime.Commands;

/// <summary>
/// AT+CTZU - what the time of the network does to AT+CCLK: 0 nothing, 1 UTC with the zone, 3 local time; network-sim.md 5. Saved. A time already
/// told counts at once.
/// </summary>
[AtCommand("+CTZU")]
internal sealed class Ctzu(TimeReports reports, NetworkClock clock) : IReadCommand, IWriteCommand<Ctzu.Args>
{
    internal readonly record struct Args([OneOf(0, 1, 3)] int Update);

    public AtResult Read(Turn turn) => AtResult.Line($"+CTZU: {reports.Values.Update}");

    public AtResult Write(Args args, Turn turn)
    {
        if (!reports.TrySet(reports.Values with { Update = args.Update }))
            return AtResult.Cme(CmeError.MemoryFailure);
        clock.SetModemClock();
        return AtResult.Ok;
    }
}
