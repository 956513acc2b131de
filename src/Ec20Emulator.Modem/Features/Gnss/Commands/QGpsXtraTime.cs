using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Gnss.Assistance;
using Ec20Emulator.Modem.Features.Gnss.Receiver;

namespace Ec20Emulator.Modem.Features.Gnss.Commands;

/// <summary>AT+QGPSXTRATIME - tells the receiver the time before it gets XTRA data; gnss.md 1. How sure the host is of it changes nothing.</summary>
[AtCommand("+QGPSXTRATIME", Family = CommandFamily.Gnss)]
internal sealed class QGpsXtraTime(GnssReceiver receiver, GnssAssistance assistance) : ITestCommand, IReadCommand, IWriteCommand<QGpsXtraTime.Args>
{
    internal readonly record struct Args(
        [OneOf(0)] int Operation,
        [Text(MaximumLength = 19)] string Time,
        [OneOf(0, 1)] bool IsUtc = false,
        [OneOf(0, 1)] bool IsForced = false,
        [Range(0, int.MaxValue)] int Uncertainty = 3500);

    public AtResult Test(Turn turn) => AtResult.Line("+QGPSXTRATIME: 0,<xtratime>,(0,1),(0,1),<uncrtn>");

    public AtResult Read(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (receiver.IsOn)
            return AtResult.Cme(CmeError.GnssSessionOngoing);
        if (!GnssAssistance.TryParse(args.Time, out var time))
            return AtResult.Cme(CmeError.GnssTime);
        return assistance.Inject(args.IsUtc ? time : time - GnssAssistance.LeapSeconds) is { } error ? AtResult.Cme(error) : AtResult.Ok;
    }
}
