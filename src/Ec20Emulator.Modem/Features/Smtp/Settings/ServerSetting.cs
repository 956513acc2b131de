using System.Globalization;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Smtp.Settings;

/// <summary>AT+QSMTPCFG="smtpserver" - the server mail is handed to.</summary>
internal sealed class ServerSetting(SmtpSession session) : IKeyedSetting<SmtpValues.Server>
{
    public string Key => "smtpserver";

    public AtResult Apply(SmtpValues.Server args, Turn turn)
    {
        var settings = session.Settings;
        if (args.Host is not { } host)
            return AtResult.Line(string.Create(CultureInfo.InvariantCulture, $"+QSMTPCFG: \"{Key}\",\"{settings.Server.Host}\",{settings.Server.Port}"));
        settings.Server = (host, args.Port);
        return AtResult.Ok;
    }
}
