using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Multiplexer.Commands;

/// <summary>
/// AT+CMUX - starts the multiplexer on the UART, basic option; at-engine.md 13. Deviation: subset 2, I frames, is printed by the test form as
/// on the module and refused.
/// </summary>
[AtCommand("+CMUX")]
internal sealed class Cmux(UartMultiplexer multiplexer) : IReadCommand, ITestCommand, IWriteCommand<Cmux.Args>
{
    private const int ErrorRecovery = 2;

    internal readonly record struct Args(
        [OneOf(0)] int Mode,
        [Range(0, 2)] int Subset = 0,
        [Range(1, 8)] int? Speed = null,
        [Range(1, 32768)] int FrameSize = 127,
        [Range(1, 255)] int AcknowledgementTime = 10,
        [Range(0, 100)] int Retransmissions = 3,
        [Range(2, 255)] int ControlTime = 30,
        [Range(1, 255)] int WakeUpTime = 10,
        [Range(1, 7)] int Window = 2);

    public AtResult Test(Turn turn) => AtResult.Line("+CMUX: (0),(0-2),(1-8),(1-32768),(1-255),(0-100),(2-255),(1-255),(1-7)");

    public AtResult Read(Turn turn) => AtResult.Line($"+CMUX: {multiplexer.Settings}");

    public AtResult Write(Args args, Turn turn)
    {
        if (!turn.Port.Traits.HasMultiplexer)
            return AtResult.Cme(CmeError.OperationNotAllowed);
        if (args.Subset == ErrorRecovery)
            return AtResult.Cme(CmeError.OperationNotSupported);
        var settings = new MultiplexerSettings(
            args.Subset, args.Speed ?? new MultiplexerSettings().Speed, args.FrameSize, args.AcknowledgementTime, args.Retransmissions,
            args.ControlTime, args.WakeUpTime, args.Window);
        return multiplexer.Start(turn, settings, args.Speed);
    }
}
