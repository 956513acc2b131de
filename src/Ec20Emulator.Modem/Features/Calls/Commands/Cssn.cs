using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>AT+CSSN - news of supplementary services: +CSSI for calls of the modem, +CSSU from other parties. A value left out stays. sms-calls.md 8.</summary>
[AtCommand("+CSSN", NestOptional = false)]
internal sealed class Cssn(CallSettings settings) : IReadCommand, IWriteCommand<Cssn.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool Originated, [OneOf(0, 1)] bool? Terminated = null);

    public AtResult Read(Turn turn) =>
        AtResult.Line($"+CSSN: {(settings.TellsOriginatedServices ? 1 : 0)},{(settings.TellsTerminatedServices ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn)
    {
        settings.TellsOriginatedServices = args.Originated;
        settings.TellsTerminatedServices = args.Terminated ?? settings.TellsTerminatedServices;
        return AtResult.Ok;
    }
}
