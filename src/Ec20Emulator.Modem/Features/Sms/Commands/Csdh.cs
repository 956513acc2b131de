using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+CSDH - whether text mode shows all header fields; sms-calls.md 1. Not saved.</summary>
[AtCommand("+CSDH", NestOptional = false)]
internal sealed class Csdh(SmsSettings settings) : IExecuteCommand, IReadCommand, IWriteCommand<Csdh.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool ShowsDetail = false);

    public AtResult Execute(Turn turn) => Write(default, turn);

    public AtResult Read(Turn turn) => AtResult.Line($"+CSDH: {(settings.ShowsDetail ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn)
    {
        settings.ShowsDetail = args.ShowsDetail;
        return AtResult.Ok;
    }
}
