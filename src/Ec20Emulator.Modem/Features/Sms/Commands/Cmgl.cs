using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;
using Ec20Emulator.Modem.Features.Sms.Text;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+CMGL - lists the messages of the first memory; sms-calls.md 5. Those that were not read are read from now on.</summary>
[AtCommand("+CMGL")]
internal sealed class Cmgl(SmsAvailability availability, MessageMemories memories, MessageFields fields, SmsSettings settings)
    : IExecuteCommand, ITestCommand, IWriteCommand<Cmgl.Args>
{
    private const string All = "ALL";

    internal sealed record Args([Text(MaximumLength = 16)] string Status);

    public AtResult Test(Turn turn) => AtResult.Line(settings.Saved.IsTextMode
        ? $"+CMGL: (\"{MessageStatusText.ReceivedUnread}\",\"{MessageStatusText.ReceivedRead}\",\"{MessageStatusText.StoredUnsent}\","
            + $"\"{MessageStatusText.StoredSent}\",\"{All}\")"
        : "+CMGL: (0-4)");

    public AtResult Execute(Turn turn) => List(MessageStatus.ReceivedUnread, turn);

    public AtResult Write(Args args, Turn turn)
    {
        if (!settings.Saved.IsTextMode)
            return args.Status is [>= '0' and <= '4' and var digit] && !turn.Command.Arguments.Contains('"', StringComparison.Ordinal)
                ? List(digit == '4' ? null : (MessageStatus)(digit - '0'), turn)
                : AtResult.Error;
        if (args.Status.Equals(All, StringComparison.OrdinalIgnoreCase))
            return List(null, turn);
        return MessageStatusText.Parse(args.Status) is { } status ? List(status, turn) : AtResult.Error;
    }

    private AtResult List(MessageStatus? status, Turn turn)
    {
        if (availability.Obstacle is { } obstacle)
            return turn.Refuse(obstacle);
        var listed = memories.Reading.Messages.Where(entry => status is null || entry.Value.Status == status).ToArray();
        var lines = listed.SelectMany(entry => fields.List(entry.Key, entry.Value)).ToArray();
        memories.Reading.SetStatus(
            [.. listed.Where(entry => entry.Value.Status is MessageStatus.ReceivedUnread).Select(entry => entry.Key)], MessageStatus.ReceivedRead);
        return AtResult.Lines(lines);
    }
}
