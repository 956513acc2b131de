using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>
/// AT+VTS - DTMF tones, 1-31 of 0-9, *, #, A-D: all parties that are in front hear them. Without an active call +CME ERROR 3. The answer
/// does not wait until they have sounded. sms-calls.md 8.
/// </summary>
[AtCommand("+VTS")]
internal sealed class Vts(CallTable table, CallSettings settings) : IWriteCommand<Vts.Args>, ITestCommand
{
    internal readonly record struct Args([Text(MinimumLength = 1, MaximumLength = 31)] string Digits, [Range(0, 255)] int? Duration = null);

    public AtResult Test(Turn turn) => AtResult.Line("+VTS: (0-9,*,#,A-D),(0-255)");

    public AtResult Write(Args args, Turn turn)
    {
        if (DtmfTone.Parse(args.Digits, args.Duration ?? settings.ToneDuration) is not { } tones)
            return AtResult.Error;
        return table.Sound(tones) ? AtResult.Ok : AtResult.Cme(CmeError.OperationNotAllowed);
    }
}
