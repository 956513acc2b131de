using System.Text.Json.Nodes;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Gnss.Commands;

/// <summary>AT+QGPSXTRATAUTO - whether the module sets the time of XTRA by itself; stored (gnss.md 1).</summary>
[AtCommand("+QGPSXTRATAUTO", Family = CommandFamily.Gnss, IsOnlyStored = true)]
internal sealed class QGpsXtratAuto(ISavedSettings settings) : IReadCommand, IWriteCommand<QGpsXtratAuto.Args>
{
    private const string Key = "qgpsxtratauto";

    internal readonly record struct Args([OneOf(0, 1)] int Value);

    public AtResult Read(Turn turn) =>
        AtResult.Line($"+QGPSXTRATAUTO: {(settings.Read(Key) is JsonValue saved && saved.TryGetValue<int>(out var value) ? value : 0)}");

    public AtResult Write(Args args, Turn turn) => settings.Save(Key, args.Value) ? AtResult.Ok : AtResult.Cme(CmeError.GnssInternalResource);
}
