using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+CNMI - what is told of new messages; sms-calls.md 1, 6. Saves itself. Without any parameter the factory values come back.</summary>
[AtCommand("+CNMI", NestOptional = false)]
internal sealed class Cnmi(SmsSettings settings, IncomingMessages incoming) : IExecuteCommand, IReadCommand, IWriteCommand<Cnmi.Args>
{
    internal readonly record struct Args(
        [Range(0, 2)] int? Mode = null,
        [Range(0, 3)] int? Messages = null,
        [OneOf(0, 2)] int? Broadcasts = null,
        [Range(0, 2)] int? Reports = null,
        [OneOf(0, 1)] int? Clears = null);

    public AtResult Execute(Turn turn) => Set(new NewMessageSettings());

    public AtResult Read(Turn turn)
    {
        var now = settings.Saved.NewMessages;
        return AtResult.Line($"+CNMI: {now.Mode},{now.Messages},{now.Broadcasts},{now.Reports},{now.Clears}");
    }

    public AtResult Write(Args args, Turn turn)
    {
        if (args == default)
            return Execute(turn);
        var now = settings.Saved.NewMessages;
        return Set(new NewMessageSettings(
            args.Mode ?? now.Mode, args.Messages ?? now.Messages, args.Broadcasts ?? now.Broadcasts, args.Reports ?? now.Reports, args.Clears ?? now.Clears));
    }

    private AtResult Set(NewMessageSettings values)
    {
        if (!settings.TrySet(settings.Saved with { NewMessages = values }))
            return AtResult.Cms(CmsError.MemoryFailure);
        incoming.RoutingChanged();
        return AtResult.Ok;
    }
}
