using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Smtp.Drafts;

namespace Ec20Emulator.Modem.Features.Smtp.Commands;

/// <summary>AT+QSMTPDST - adds a recipient, or takes away one, those of a kind, or all; SMTP.md 2.</summary>
[AtCommand("+QSMTPDST", Family = CommandFamily.Smtp, NestOptional = false)]
internal sealed class QSmtpDst(SmtpSession session) : IReadCommand, IWriteCommand<QSmtpDst.Args>
{
    internal readonly record struct Args(
        [OneOf(0, 1)] bool IsAdded,
        [Range(1, 3)] RecipientKind? Kind = null,
        [Text(Shown = "emailaddr", MinimumLength = 1, MaximumLength = SmtpLimits.Text)] string? Address = null);

    public AtResult Read(Turn turn) =>
        AtResult.Lines([.. session.Draft.Recipients.Select(recipient => $"+QSMTPDST: {(int)recipient.Kind},\"{recipient.Address}\"")]);

    public AtResult Write(Args args, Turn turn)
    {
        if (session.Obstacle is { } obstacle)
            return turn.Fail(CmeError.SmtpBusy, obstacle);
        return args.IsAdded ? Add(args, turn) : Remove(args, turn);
    }

    private AtResult Add(Args args, Turn turn)
    {
        if (args is not { Kind: { } kind, Address: { } address })
            return turn.Fail(CmeError.SmtpInvalidParameter, "kind and address go with 1");
        if (!MailWriter.IsAddress(address))
            return turn.Fail(CmeError.SmtpInvalidParameter, $"'{address}' is no address");
        var recipients = session.Draft.Recipients;
        var recipient = new MailRecipient(kind, address);
        if (recipients.Contains(recipient))
            return AtResult.Ok;
        if (recipients.Count == SmtpLimits.Recipients)
            return turn.Fail(CmeError.SmtpNoMemory, $"there are {recipients.Count} recipients");
        recipients.Add(recipient);
        return AtResult.Ok;
    }

    private AtResult Remove(Args args, Turn turn)
    {
        var count = session.Draft.Recipients.RemoveAll(recipient =>
            (args.Kind is null || recipient.Kind == args.Kind) && (args.Address is null || recipient.Address == args.Address));
        return count > 0 || args.Address is null ? AtResult.Ok : turn.Fail(CmeError.SmtpInvalidParameter, $"{args.Address} is no recipient");
    }
}
