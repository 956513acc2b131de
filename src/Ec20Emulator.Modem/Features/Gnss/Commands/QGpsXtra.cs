using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Gnss.Assistance;

namespace Ec20Emulator.Modem.Features.Gnss.Commands;

/// <summary>AT+QGPSXTRA - whether XTRA data are used; saved, from the next start of the module on; gnss.md 1.</summary>
[AtCommand("+QGPSXTRA", Family = CommandFamily.Gnss)]
internal sealed class QGpsXtra(GnssAssistance assistance) : IReadCommand, IWriteCommand<QGpsXtra.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsOn);

    public AtResult Read(Turn turn) => AtResult.Line($"+QGPSXTRA: {(assistance.IsSwitchedOn ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn) => assistance.TrySwitch(args.IsOn) ? AtResult.Ok : AtResult.Cme(CmeError.GnssInternalResource);
}
