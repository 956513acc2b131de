using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.NetworkTime.Commands;

/// <summary>
/// AT+QLTS - the time of the network: 0, the default, when it was told, 1 now, both in UTC digits, 2 now in local digits; network-sim.md 5. Each with
/// the zone and the daylight saving, which the network does not tell apart.
/// </summary>
[AtCommand("+QLTS")]
internal sealed class QLts(NetworkClock clock) : IExecuteCommand, IWriteCommand<QLts.Args>
{
    private const int Local = 2;

    internal readonly record struct Args([Range(0, Local)] int Mode);

    public AtResult Execute(Turn turn) => Write(default, turn);

    public AtResult Write(Args args, Turn turn)
    {
        if ((args.Mode == 0 ? clock.LastSync : clock.Now) is not { } time)
            return AtResult.Line("+QLTS: \"\"");
        var digits = NetworkClock.Text(args.Mode == Local ? time.DateTime : time.UtcDateTime);
        return AtResult.Line($"+QLTS: \"{digits}{NetworkClock.ZoneText(time)},0\"");
    }
}
