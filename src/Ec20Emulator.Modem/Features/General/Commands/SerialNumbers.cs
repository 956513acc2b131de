using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>
/// IMEI and serial number (at-engine.md 12): bare IMEI in the execution form, which one driver reads as the second line of the
/// answer; 0 = serial number, 1 = IMEI in the write form. The test form is a bare OK.
/// </summary>
internal abstract class SerialNumbers(string name, ModemOptions options)
    : IExecuteCommand, ITestCommand, IWriteCommand<SerialNumbers.Args>
{
    internal readonly record struct Args([Range(0, 1)] int Type);

    public AtResult Execute(Turn turn) => AtResult.Line(options.Imei);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn) => AtResult.Line($"{name}: {(args.Type == 0 ? options.SerialNumber : options.Imei)}");
}

/// <summary>AT+GSN - IMEI and serial number.</summary>
[AtCommand("+GSN")]
internal sealed class Gsn(ModemOptions options) : SerialNumbers("+GSN", options);

/// <summary>AT+CGSN - IMEI and serial number, the 27.007 name.</summary>
[AtCommand("+CGSN")]
internal sealed class Cgsn(ModemOptions options) : SerialNumbers("+CGSN", options);
