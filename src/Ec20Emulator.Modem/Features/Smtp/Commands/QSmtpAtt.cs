using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Smtp.Commands;

/// <summary>AT+QSMTPATT - adds a file as an attachment, or takes away one or all; SMTP.md 2. The file is read when the message is sent.</summary>
[AtCommand("+QSMTPATT", Family = CommandFamily.Smtp, NestOptional = false)]
internal sealed class QSmtpAtt(SmtpSession session, FileStore files) : IReadCommand, IWriteCommand<QSmtpAtt.Args>
{
    internal readonly record struct Args(
        [OneOf(0, 1)] bool IsAdded, [Range(1, SmtpLimits.Attachments)] int? Index = null, [Text(Shown = "file_name", MinimumLength = 1)] string? File = null);

    public AtResult Read(Turn turn) => AtResult.Lines([.. session.Draft.Attachments.Select(attachment => $"+QSMTPATT: {attachment.Key},\"{attachment.Value}\",{SizeOf(attachment.Value)}")]);

    public AtResult Write(Args args, Turn turn)
    {
        if (session.Obstacle is { } obstacle)
            return turn.Fail(CmeError.SmtpBusy, obstacle);
        var attachments = session.Draft.Attachments;
        if (args.IsAdded)
            return Add(args, turn);
        if (args.Index is not { } index)
            attachments.Clear();
        else if (!attachments.Remove(index))
            return turn.Fail(CmeError.SmtpInvalidParameter, $"there is no attachment {index}");
        return AtResult.Ok;
    }

    private AtResult Add(Args args, Turn turn)
    {
        if (args is not { Index: { } index, File: { } typed })
            return turn.Fail(CmeError.SmtpInvalidParameter, "index and file go with 1");
        if (!FileName.Parse(typed).TryGet(out var file, out var why))
            return turn.Fail(CmeError.SmtpInvalidParameter, $"'{typed}': {FileErrorText.Of(why)}");
        if (!files.Read(file).TryGet(out _, out why))
            return turn.Fail(CmeError.SmtpFileOpenFailed, $"{file}: {FileErrorText.Of(why)}");
        session.Draft.Attachments[index] = file;
        return AtResult.Ok;
    }

    private int SizeOf(FileName file) => files.Read(file).TryGet(out var content, out _) ? content.Length : 0;
}
