using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;
using Ec20Emulator.Modem.Features.Sms.Text;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>Reads one message of the first memory; one that was not read is read from now on (sms-calls.md 5).</summary>
internal abstract class MessageReading(SmsAvailability availability, MessageMemories memories, MessageFields fields)
    : ITestCommand, IWriteCommand<MessageReading.Args>
{
    internal readonly record struct Args([Range(0, int.MaxValue)] int Index);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public virtual AtResult Write(Args args, Turn turn)
    {
        if (availability.Obstacle is { } obstacle)
            return turn.Refuse(obstacle);
        var store = memories.Reading;
        if (store[args.Index] is not { } message)
            return turn.Refuse(CmsError.InvalidMemoryIndex);
        var lines = Show(message);
        if (message.Status is MessageStatus.ReceivedUnread)
            store.SetStatus([args.Index], MessageStatus.ReceivedRead);
        return AtResult.Lines(lines);
    }

    /// <summary>The lines of the answer.</summary>
    protected abstract IReadOnlyList<string> Show(StoredMessage message);

    /// <summary>What the lines are made of.</summary>
    protected MessageFields Fields => fields;
}

/// <summary>AT+CMGR - reads a message; sms-calls.md 5. A part of a longer one is shown as its text, not as digits.</summary>
[AtCommand("+CMGR")]
internal sealed class Cmgr(SmsAvailability availability, MessageMemories memories, MessageFields fields) : MessageReading(availability, memories, fields)
{
    protected override IReadOnlyList<string> Show(StoredMessage message) => Fields.Read("+CMGR", message, showsPart: false);
}
