using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>
/// AT+CLCK - locks; network-sim.md 1. "SC", the PIN at power-up, is set with the PIN and queried; a wrong or missing PIN is +CME ERROR 16 and
/// costs an attempt. The other facilities are off and cannot be set: +CME ERROR 4.
/// </summary>
[AtCommand("+CLCK", IsSecret = true)]
internal sealed class Clck(SimCard sim, ILogger log) : ITestCommand, IWriteCommand<Clck.Args>
{
    private const int Query = 2;
    private const string Pin = "SC";

    private static readonly string[] Barrings = ["AO", "OI", "OX", "AI", "IR"];

    internal sealed record Args(
        [Keyword(Pin, "AO", "OI", "OX", "AI", "IR", "AB", "AG", "AC", "FD", "PF", "PN", "PU", "PP", "PC")] string Facility,
        [Range(0, Query)] int Mode,
        [Text(MaximumLength = 8)] string? Code = null,
        [Range(1, 255)] int? Classes = null);

    public AtResult Test(Turn turn) =>
        AtResult.Line("+CLCK: (\"SC\",\"AO\",\"OI\",\"OX\",\"AI\",\"IR\",\"AB\",\"AG\",\"AC\",\"FD\",\"PF\",\"PN\",\"PU\",\"PP\",\"PC\")");

    public AtResult Write(Args args, Turn turn)
    {
        if (sim.Obstacle is { } error && !(args is { Facility: Pin, Mode: Query } && sim.IsReadable))
            return AtResult.Cme(error);
        if (args.Mode == Query)
            return AtResult.Line($"+CLCK: {Status(args.Facility)}");
        if (args.Facility == Pin)
            return Set(args.Mode == 1, args.Code);
        SimLog.NoSuchLock(log, args.Facility);
        return AtResult.Cme(CmeError.OperationNotSupported);
    }

    private string Status(string facility)
    {
        if (facility == Pin)
            return sim.Codes.IsPinRequired ? "1" : "0";
        return Barrings.Contains(facility) ? "0,7" : "0";
    }

    private AtResult Set(bool isOn, string? code) =>
        code is not null && new CodeEntry(sim).TrySetLock(isOn, code) ? AtResult.Ok : AtResult.Cme(CmeError.IncorrectPassword);
}
