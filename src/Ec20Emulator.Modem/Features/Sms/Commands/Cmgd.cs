using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+CMGD - deletes messages of the first memory; sms-calls.md 5. Where that makes room, what the network kept back comes.</summary>
[AtCommand("+CMGD")]
internal sealed class Cmgd(SmsAvailability availability, MessageMemories memories, IncomingMessages incoming)
    : ITestCommand, IWriteCommand<Cmgd.Args>
{
    /// <summary>What is deleted: one message, or those of the statuses named and the ones before.</summary>
    internal enum Scope
    {
        One,
        Read,
        Sent,
        Unsent,
        All,
    }

    internal readonly record struct Args([Range(0, int.MaxValue)] int Index, [Range(0, 4)] Scope Scope = Scope.One);

    public AtResult Test(Turn turn) => AtResult.Line($"+CMGD: (0-{memories.Reading.Capacity - 1}),(0-4)");

    public AtResult Write(Args args, Turn turn)
    {
        if (availability.Obstacle is { } obstacle)
            return turn.Refuse(obstacle);
        var store = memories.Reading;
        if (args.Scope is Scope.One && args.Index >= store.Capacity)
            return turn.Refuse(CmsError.InvalidMemoryIndex);
        int[] places = args.Scope is Scope.One
            ? [args.Index]
            : [.. store.Messages.Where(entry => IsIn(args.Scope, entry.Value.Status)).Select(entry => entry.Key)];
        if (!store.Remove(places))
            return AtResult.Cms(CmsError.MemoryFailure);
        incoming.RoomMade();
        return AtResult.Ok;
    }

    private static bool IsIn(Scope scope, MessageStatus status) => status switch
    {
        MessageStatus.ReceivedRead => true,
        MessageStatus.StoredSent => scope >= Scope.Sent,
        MessageStatus.StoredUnsent => scope >= Scope.Unsent,
        _ => scope is Scope.All,
    };
}
