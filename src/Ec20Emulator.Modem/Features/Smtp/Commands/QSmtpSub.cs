using System.Text;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Smtp.Drafts;

namespace Ec20Emulator.Modem.Features.Smtp.Commands;

/// <summary>AT+QSMTPSUB - sets the subject; SMTP.md 2. Its octets must be of the character set.</summary>
[AtCommand("+QSMTPSUB", Family = CommandFamily.Smtp)]
internal sealed class QSmtpSub(SmtpSession session) : IReadCommand, IWriteCommand<QSmtpSub.Args>
{
    internal readonly record struct Args(
        [Range(0, 3)] MailCharset Charset, [Text(Shown = "subject", MaximumLength = SmtpLimits.Subject)] string Subject);

    public AtResult Read(Turn turn) => session.Draft.Subject is { } subject
        ? AtResult.Line($"+QSMTPSUB: {(int)subject.Charset},\"{Encoding.Latin1.GetString(subject.Octets.Span)}\"")
        : AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (session.Obstacle is { } obstacle)
            return turn.Fail(CmeError.SmtpBusy, obstacle);
        var subject = new MailText(args.Charset, Encoding.Latin1.GetBytes(args.Subject));
        if (!subject.TryRead(out _))
            return turn.Fail(CmeError.SmtpInvalidParameter, $"the octets of the subject are not {subject.CharsetName}");
        session.Draft.Subject = subject;
        return AtResult.Ok;
    }
}
