using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Smtp.Drafts;

namespace Ec20Emulator.Modem.Features.Smtp.Commands;

/// <summary>AT+QSMTPBODY - takes the body behind CONNECT; SMTP.md 2. What came before guarded <c>+++</c>, DTR or a silence too long is the body.</summary>
[AtCommand("+QSMTPBODY", Family = CommandFamily.Smtp, NestOptional = false)]
internal sealed class QSmtpBody(SmtpSession session) : IWriteCommand<QSmtpBody.Args>
{
    internal readonly record struct Args([Range(0, 3)] MailCharset Charset, [Range(1, SmtpLimits.Body)] int Length, [Range(1, 65535)] int InputSeconds = 90);

    public AtResult Write(Args args, Turn turn)
    {
        if (session.Obstacle is { } obstacle)
            return turn.Fail(CmeError.SmtpBusy, obstacle);
        session.Type(begins: true);
        return CountedInput.Take(turn, args.Length, TimeSpan.FromSeconds(args.InputSeconds), (input, end) =>
        {
            session.Type(begins: false);
            if (input.IsEmpty)
                return turn.Fail(CmeError.SmtpTimeout, $"no byte of the body came ({end})");
            session.Draft.Body = new MailText(args.Charset, input);
            return AtResult.Line($"+QSMTPBODY: {input.Length}");
        });
    }
}
