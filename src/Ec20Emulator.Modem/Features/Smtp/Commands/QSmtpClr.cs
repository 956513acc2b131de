using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Smtp.Commands;

/// <summary>AT+QSMTPCLR - forgets recipients, subject, body and attachments; the files stay; SMTP.md 2.</summary>
[AtCommand("+QSMTPCLR", Family = CommandFamily.Smtp)]
internal sealed class QSmtpClr(SmtpSession session) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        if (session.Obstacle is { } obstacle)
            return turn.Fail(CmeError.SmtpBusy, obstacle);
        session.Clear();
        return AtResult.Ok;
    }
}
