using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Settings;

/// <summary>AT+QFTPCFG="account" - name and password for the next open.</summary>
internal sealed class FtpAccountSetting(FtpParts parts) : IKeyedSetting<FtpValues.Account>
{
    public string Key => "account";

    public AtResult Apply(FtpValues.Account args, Turn turn)
    {
        var settings = parts.Session.Settings;
        if (args.User is not { } user)
            return AtResult.Line($"+QFTPCFG: \"account\",\"{settings.User}\",\"{settings.Password}\"");
        (settings.User, settings.Password) = (user, args.Password ?? "");
        return AtResult.Ok;
    }
}
