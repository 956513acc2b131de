using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Gnss.Receiver;

namespace Ec20Emulator.Modem.Features.Gnss.Commands;

/// <summary>AT+QGPSEND - ends the session (gnss.md 1). Test and read form say nothing but OK.</summary>
[AtCommand("+QGPSEND", Family = CommandFamily.Gnss)]
internal sealed class QGpsEnd(GnssReceiver receiver) : IExecuteCommand, IReadCommand
{
    public AtResult Execute(Turn turn) => receiver.Stop() ? AtResult.Ok : AtResult.Cme(receiver.WhyOff);

    public AtResult Read(Turn turn) => AtResult.Ok;
}
