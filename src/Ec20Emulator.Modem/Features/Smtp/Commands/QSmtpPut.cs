using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Smtp.Drafts;

namespace Ec20Emulator.Modem.Features.Smtp.Commands;

/// <summary>AT+QSMTPPUT - sends the message; the URC has the code and the server's own; SMTP.md 3.</summary>
[AtCommand("+QSMTPPUT", Family = CommandFamily.Smtp)]
internal sealed class QSmtpPut(SmtpSession session, FileStore files) : IWriteCommand<QSmtpPut.Args>
{
    internal readonly record struct Args([Range(1, 65535)] int TimeoutSeconds);

    public AtResult Write(Args args, Turn turn)
    {
        var (settings, draft) = (session.Settings, session.Draft);
        if (session.Obstacle is { } obstacle)
            return turn.Fail(CmeError.SmtpBusy, obstacle);
        if (draft.Recipients.Count == 0)
            return turn.Fail(CmeError.SmtpNoRecipient, "AT+QSMTPDST has named no recipient");
        if (settings.Server.Host.Length == 0)
            return turn.Fail(CmeError.SmtpInvalidParameter, "AT+QSMTPCFG=\"smtpserver\" has named no server");
        if (!MailWriter.IsAddress(settings.Sender.Address))
            return turn.Fail(CmeError.SmtpInvalidParameter, $"the address of \"sender\", '{settings.Sender.Address}', is none");
        var attachments = new List<(string Name, byte[] Content)>(draft.Attachments.Count);
        foreach (var file in draft.Attachments.Values)
        {
            if (!files.Read(file).TryGet(out var content, out var why))
                return turn.Fail(CmeError.SmtpFileOpenFailed, $"{file}: {FileErrorText.Of(why)}");
            attachments.Add((file.Name, content));
        }
        var mail = new MailEnvelope(settings.Sender, [.. draft.Recipients], draft.Subject, draft.Body, attachments);
        session.Send(mail, TimeSpan.FromSeconds(args.TimeoutSeconds), turn.Port);
        return AtResult.Ok;
    }
}
