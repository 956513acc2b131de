using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Outgoing;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>
/// AT+CMGW - writes a message typed behind the prompt into the second memory; sms-calls.md 3. Under a status of received messages it is
/// kept as one: in text mode with the time of AT+CCLK, in PDU mode the PDU must be one.
/// </summary>
[AtCommand("+CMGW")]
internal sealed class Cmgw(
    SmsAvailability availability, SmsSettings settings, MessageMemories memories, MessageComposer composer, ServiceCentreAddress serviceCentre,
    ModemClock clock) : IExecuteCommand, ITestCommand, IWriteCommand<Cmgw.Args>
{
    internal sealed record Args(
        [Text(MaximumLength = 100)] string AddressOrLength, [Range(0, 255)] int? TypeOrStatus = null, [Text(MaximumLength = 16)] string? Status = null);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Execute(Turn turn) => settings.Saved.IsTextMode ? WriteText(SmsAddress.Empty, MessageStatus.StoredUnsent, turn) : AtResult.Error;

    public AtResult Write(Args args, Turn turn)
    {
        if (!settings.Saved.IsTextMode)
            return WritePdu(args, turn);
        if (args.TypeOrStatus is < 128 || (args.Status is not null && MessageStatusText.Parse(args.Status) is null))
            return AtResult.Error;
        var address = args.AddressOrLength.Length == 0 ? SmsAddress.Empty : composer.Address(args.AddressOrLength, args.TypeOrStatus);
        var status = args.Status is null ? MessageStatus.StoredUnsent : MessageStatusText.Parse(args.Status)!.Value;
        return address is null ? turn.Refuse(CmsError.InvalidTextMode) : WriteText(address, status, turn);
    }

    private AtResult WriteText(SmsAddress address, MessageStatus status, Turn turn)
    {
        if (availability.Obstacle is { } obstacle)
            return turn.Refuse(obstacle);
        return MessagePrompt.Ask(turn, CmsError.MessageTooLong, typed =>
        {
            if (composer.FromText(address, null, typed, out var tpdu) is { } error)
                return turn.Refuse(error);
            Tpdu kept = status is MessageStatus.StoredUnsent or MessageStatus.StoredSent ? tpdu! : AsReceived(tpdu!);
            return Store(new StoredMessage(status, new MessagePdu(serviceCentre.Current, kept.ToOctets())), turn);
        });
    }

    private AtResult WritePdu(Args args, Turn turn)
    {
        if (args.TypeOrStatus is > 3 || args.Status is not null || MessageComposer.Length(args.AddressOrLength, turn.Command.Arguments) is not { } length)
            return AtResult.Error;
        if (availability.Obstacle is { } obstacle)
            return turn.Refuse(obstacle);
        if (length is 0 or > Tpdu.MaximumLength)
            return turn.Refuse(CmsError.InvalidPduMode);
        var status = (MessageStatus?)args.TypeOrStatus ?? MessageStatus.StoredUnsent;
        return MessagePrompt.Ask(turn, CmsError.InvalidPduMode, typed =>
            MessageComposer.FromDigits(length, typed) is { } pdu
            && StoredMessage.Of(status, pdu with { ServiceCentre = pdu.ServiceCentre ?? serviceCentre.Current }) is { } message
                ? Store(message, turn)
                : turn.Refuse(CmsError.InvalidPduMode));
    }

    private DeliverTpdu AsReceived(SubmitTpdu tpdu) => new(
        (byte)(DeliverTpdu.Plain | (tpdu.FirstOctet & Tpdu.HeaderFlag)), tpdu.Destination, tpdu.Protocol, tpdu.Coding, ServiceCentreTime.Of(clock.Now), tpdu.Data);

    private AtResult Store(StoredMessage message, Turn turn) =>
        memories.Writing.Add(message, out var index) is { } error ? turn.Refuse(error) : AtResult.Line($"+CMGW: {index}");
}
