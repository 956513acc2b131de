using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Gnss.Receiver;
using Ec20Emulator.Modem.Features.Gnss.Sentences;

namespace Ec20Emulator.Modem.Features.Gnss.Commands;

/// <summary>AT+QGPSGNMEA - the sentences of one type of the last burst (gnss.md 1). GNS, which later firmware has, is taken and not shown.</summary>
[AtCommand("+QGPSGNMEA", Family = CommandFamily.Gnss)]
internal sealed class QGpsGNmea(GnssReceiver receiver) : ITestCommand, IWriteCommand<QGpsGNmea.Args>
{
    internal readonly record struct Args([Keyword("GGA", "RMC", "GSV", "GSA", "VTG", "GNS")] string Type);

    public AtResult Test(Turn turn) => AtResult.Line("+QGPSGNMEA: (\"GGA\",\"RMC\",\"GSV\",\"GSA\",\"VTG\")");

    public AtResult Write(Args args, Turn turn)
    {
        if (!receiver.Settings.HasSentencesOverAt)
            return AtResult.Cme(CmeError.GnssFunctionNotEnabled);
        if (!receiver.IsOn)
            return AtResult.Cme(receiver.WhyOff);
        return receiver.Last is { } epoch
            ? AtResult.Lines([.. NmeaBurst.OfType(epoch, args.Type, receiver.Sentences).Select(sentence => $"+QGPSGNMEA: {sentence}")])
            : AtResult.Ok;
    }
}
