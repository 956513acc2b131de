using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Outgoing;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+CMGS - sends a message typed behind the prompt: text to a number, or a PDU of a length; sms-calls.md 3.</summary>
[AtCommand("+CMGS")]
internal sealed class Cmgs(SmsSettings settings, MessageComposer composer, OutgoingMessages outgoing) : ITestCommand, IWriteCommand<Cmgs.Args>
{
    internal sealed record Args([Text(MinimumLength = 1, MaximumLength = 100)] string DestinationOrLength, [Range(128, 255)] int? Type = null);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn) => settings.Saved.IsTextMode ? WriteText(args, turn) : WritePdu(args, turn);

    private AtResult WriteText(Args args, Turn turn)
    {
        if (outgoing.Obstacle is { } obstacle)
            return turn.Refuse(obstacle);
        if (composer.Address(args.DestinationOrLength, args.Type) is not { } destination)
            return turn.Refuse(CmsError.InvalidTextMode);
        return MessagePrompt.Ask(turn, CmsError.MessageTooLong, typed =>
            composer.FromText(destination, null, typed, out var tpdu) is { } error ? turn.Refuse(error) : outgoing.Send(turn, tpdu!));
    }

    private AtResult WritePdu(Args args, Turn turn)
    {
        if (args.Type is not null || MessageComposer.Length(args.DestinationOrLength, turn.Command.Arguments) is not { } length)
            return AtResult.Error;
        if (outgoing.Obstacle is { } obstacle)
            return turn.Refuse(obstacle);
        if (length is 0 or > Tpdu.MaximumLength)
            return turn.Refuse(CmsError.InvalidPduMode);
        return MessagePrompt.Ask(turn, CmsError.InvalidPduMode, typed =>
            MessageComposer.FromDigits(length, typed) is { } pdu && SubmitTpdu.TryRead(pdu.Tpdu.Span, out var tpdu) && tpdu.Destination.Text.Length > 0
                ? outgoing.Send(turn, tpdu, pdu.ServiceCentre)
                : turn.Refuse(CmsError.InvalidPduMode));
    }
}
