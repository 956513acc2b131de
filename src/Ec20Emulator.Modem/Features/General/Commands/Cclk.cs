using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>
/// AT+CCLK - date, time and zone of the modem (network-sim.md 5): <c>yy/MM/dd,hh:mm:ss±zz</c>, zone in quarter hours. Accepted with and
/// without quotes. A text that is no such date or a zone outside -48..+56: +CME ERROR 3. The test form is a bare OK.
/// </summary>
[AtCommand("+CCLK")]
internal sealed class Cclk(ModemClock clock) : IReadCommand, ITestCommand, IWriteCommand<Cclk.Args>
{
    /// <summary>The whole text in quotes, or its two halves without.</summary>
    /// <param name="Text">The whole text in quotes, or the date before the comma without.</param>
    /// <param name="Time">The time behind the comma where there are no quotes.</param>
    internal readonly record struct Args([Text(MaximumLength = 64)] string Text, [Text(MaximumLength = 64)] string? Time = null);

    public AtResult Read(Turn turn) => AtResult.Line($"+CCLK: \"{ClockText.Format(clock.Now)}\"");

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (!ClockText.TryParse(args.Time is null ? args.Text : $"{args.Text},{args.Time}", out var value))
            return AtResult.Cme(CmeError.OperationNotAllowed);
        clock.Set(value);
        return AtResult.Ok;
    }
}
