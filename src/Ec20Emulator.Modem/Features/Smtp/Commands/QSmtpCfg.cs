using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Smtp.Settings;

namespace Ec20Emulator.Modem.Features.Smtp.Commands;

/// <summary>AT+QSMTPCFG - settings of the mail client; SMTP.md 1. Not saved.</summary>
[AtCommand("+QSMTPCFG", Family = CommandFamily.Smtp)]
internal sealed class QSmtpCfg(SmtpSession session) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings => SmtpKeys.Of(session);
}
