using System.Buffers;
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
    private static readonly SearchValues<char> Tones = SearchValues.Create("0123456789*#ABCD");

    internal readonly record struct Args([Text(MinimumLength = 1, MaximumLength = 31)] string Digits, [Range(0, 255)] int? Duration = null);

    public AtResult Test(Turn turn) => AtResult.Line("+VTS: (0-9,*,#,A-D),(0-255)");

    public AtResult Write(Args args, Turn turn)
    {
        var digits = args.Digits.ToUpperInvariant();
        if (digits.AsSpan().ContainsAnyExcept(Tones))
            return AtResult.Error;
        var duration = args.Duration ?? settings.ToneDuration;
        var tones = digits.Select(digit => new DtmfTone(digit, duration)).ToArray();
        return table.Sound(tones) ? AtResult.Ok : AtResult.Cme(CmeError.OperationNotAllowed);
    }
}
