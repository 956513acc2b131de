using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Gnss.Receiver;
using Ec20Emulator.Modem.Features.Gnss.Settings;

namespace Ec20Emulator.Modem.Features.Gnss.Commands;

/// <summary>
/// AT+QGPS - begins a session (gnss.md 1). MS-based, MS-assisted and speed-optimal positioning, modes 2-4, behave as stand-alone: there is no
/// location server. A search goes on beyond the longest time for a fix, and a distance between fixes changes nothing.
/// </summary>
[AtCommand("+QGPS", Family = CommandFamily.Gnss, NestOptional = false)]
internal sealed class QGps(GnssReceiver receiver) : IReadCommand, IWriteCommand<QGps.Args>
{
    internal readonly record struct Args(
        [Range(1, 4)] int Mode,
        [Range(1, 255)] int LongestTime = 30,
        [Range(1, 1000)] int Distance = 50,
        [Range(0, 1000)] int FixCount = 0,
        [Range(1, 65535)] int FixRate = 1);

    public AtResult Read(Turn turn) => AtResult.Line($"+QGPS: {(receiver.IsOn ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn)
    {
        if (receiver.Start(args.FixRate, args.FixCount) is not { } error)
            return AtResult.Ok;
        PortLog.Rejected(turn.Port.Log, turn.Port.Name, "+QGPS", receiver.IsPortTaken ? OutPortSetting.Taken : CmeErrorText.Of(error));
        return AtResult.Cme(error);
    }
}
