using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>
/// AT+VTD - length of the tones of AT+VTS and the time between them, in tenths of a second. Not saved; device-extras.md 1. The far end hears all
/// tones at once: the time between them is read back and no more.
/// </summary>
[AtCommand("+VTD", NestOptional = false)]
internal sealed class Vtd(CallSettings settings) : IReadCommand, IWriteCommand<Vtd.Args>
{
    internal readonly record struct Args([Range(0, 255)] int Duration, [Range(0, 255)] int? Interval = null);

    public AtResult Read(Turn turn) => AtResult.Line($"+VTD: {settings.ToneDuration},{settings.ToneInterval}");

    public AtResult Write(Args args, Turn turn)
    {
        (settings.ToneDuration, settings.ToneInterval) = (args.Duration, args.Interval ?? settings.ToneInterval);
        return AtResult.Ok;
    }
}
