using System.Text.Json.Nodes;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>AT+QSIMVOL - voltages the card may be run at: 0 both, 1 1.8 V, 2 3.0 V; network-sim.md 1. Stored and read back; the card runs at any.</summary>
[AtCommand("+QSIMVOL", IsOnlyStored = true)]
internal sealed class QSimVol(ISavedSettings settings) : IReadCommand, IWriteCommand<QSimVol.Args>
{
    private const string Key = "qsimvol";

    internal readonly record struct Args([Range(0, 2)] int Voltage);

    public AtResult Read(Turn turn) =>
        AtResult.Line($"+QSIMVOL: {(settings.Read(Key) is JsonValue saved && saved.TryGetValue<int>(out var voltage) ? voltage : 0)}");

    public AtResult Write(Args args, Turn turn) => settings.Save(Key, args.Voltage) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
}
