using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>
/// AT+EGMR - reads the IMEI (7) or the serial number (5) (at-engine.md 12). Deviation: only reading (0); the identity of an emulator
/// is set when it is started.
/// </summary>
[AtCommand("+EGMR")]
internal sealed class Egmr(ModemOptions options) : ITestCommand, IWriteCommand<Egmr.Args>
{
    internal readonly record struct Args([OneOf(0)] int Mode, [OneOf(5, 7)] int Type);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn) =>
        AtResult.Line($"+EGMR: \"{(args.Type == 7 ? options.Imei : options.SerialNumber)}\"");
}
