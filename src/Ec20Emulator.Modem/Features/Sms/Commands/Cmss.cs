using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Outgoing;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+CMSS - sends a message of the second memory, perhaps to another number; sms-calls.md 3. One that was received is refused with 302.</summary>
[AtCommand("+CMSS")]
internal sealed class Cmss(SmsSettings settings, MessageMemories memories, MessageComposer composer, OutgoingMessages outgoing)
    : ITestCommand, IWriteCommand<Cmss.Args>
{
    internal sealed record Args(
        [Range(0, int.MaxValue)] int Index, [Text(MinimumLength = 1, MaximumLength = 100)] string? Destination = null, [Range(128, 255)] int? Type = null);

    private CmsError InvalidMode => settings.Saved.IsTextMode ? CmsError.InvalidTextMode : CmsError.InvalidPduMode;

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (outgoing.Obstacle is { } obstacle)
            return turn.Refuse(obstacle);
        var store = memories.Writing;
        if (store[args.Index] is not { } message)
            return turn.Refuse(CmsError.InvalidMemoryIndex);
        if (message.Tpdu is not SubmitTpdu tpdu)
            return turn.Refuse(CmsError.OperationNotAllowed);
        var destination = args.Destination is null ? tpdu.Destination : composer.Address(args.Destination, args.Type);
        if (destination is not { Text.Length: > 0 })
            return turn.Refuse(InvalidMode);
        return outgoing.Send(turn, tpdu with { Destination = destination }, message.Pdu.ServiceCentre, () =>
        {
            if (store[args.Index] == message)
                store.SetStatus([args.Index], MessageStatus.StoredSent);
        });
    }
}
