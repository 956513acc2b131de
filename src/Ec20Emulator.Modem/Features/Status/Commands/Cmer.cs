using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Status.Commands;

/// <summary>AT+CMER - <c>+CIEV</c> when an indicator changes; device-extras.md 5. Keypad, display and buffer are always 0.</summary>
[AtCommand("+CMER", NestOptional = false)]
internal sealed class Cmer(IndicatorReports reports) : IReadCommand, IWriteCommand<Cmer.Args>
{
    internal readonly record struct Args(
        [Range(0, 3)] int Mode = 0,
        [OneOf(0)] int Keypad = 0,
        [OneOf(0)] int Display = 0,
        [OneOf(0, 1)] bool Indicators = false,
        [OneOf(0)] int Buffer = 0);

    public AtResult Read(Turn turn) => AtResult.Line($"+CMER: {reports.Mode},0,0,{(reports.IsOn ? 1 : 0)},0");

    public AtResult Write(Args args, Turn turn)
    {
        reports.Set(args.Mode, args.Indicators);
        return AtResult.Ok;
    }
}
