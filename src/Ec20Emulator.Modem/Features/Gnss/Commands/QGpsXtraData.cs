using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files;
using Ec20Emulator.Modem.Features.Gnss.Assistance;

namespace Ec20Emulator.Modem.Features.Gnss.Commands;

/// <summary>AT+QGPSXTRADATA - puts the XTRA data of a file into the receiver; gnss.md 1.</summary>
[AtCommand("+QGPSXTRADATA", Family = CommandFamily.Gnss)]
internal sealed class QGpsXtraData(GnssAssistance assistance) : IReadCommand, IWriteCommand<QGpsXtraData.Args>
{
    internal readonly record struct Args([Text(Shown = "xtradatafilename", MaximumLength = FilePolicy.LongestText)] string Path);

    public AtResult Read(Turn turn) => AtResult.Line($"+QGPSXTRADATA: {assistance.Data}");

    public AtResult Write(Args args, Turn turn) => assistance.Load(args.Path) is { } error ? AtResult.Cme(error) : AtResult.Ok;
}
