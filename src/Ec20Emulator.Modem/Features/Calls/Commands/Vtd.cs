using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>AT+VTD - length of the tones of AT+VTS in tenths of a second. Not saved; sms-calls.md 8.</summary>
[AtCommand("+VTD")]
internal sealed class Vtd(CallSettings settings) : IReadCommand, IWriteCommand<Vtd.Args>
{
    internal readonly record struct Args([Range(0, 255)] int Duration);

    public AtResult Read(Turn turn) => AtResult.Line($"+VTD: {settings.ToneDuration}");

    public AtResult Write(Args args, Turn turn)
    {
        settings.ToneDuration = args.Duration;
        return AtResult.Ok;
    }
}
