using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+CMGF - messages as PDUs or as text; sms-calls.md 1. Saves itself.</summary>
[AtCommand("+CMGF", NestOptional = false)]
internal sealed class Cmgf(SmsSettings settings) : IExecuteCommand, IReadCommand, IWriteCommand<Cmgf.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsTextMode = false);

    public AtResult Execute(Turn turn) => Write(default, turn);

    public AtResult Read(Turn turn) => AtResult.Line($"+CMGF: {(settings.Saved.IsTextMode ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn) => settings.Change(settings.Saved with { IsTextMode = args.IsTextMode });
}
