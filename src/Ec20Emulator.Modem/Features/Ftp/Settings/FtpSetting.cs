using System.Globalization;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Settings;

/// <summary>A number of AT+QFTPCFG: with one it is set, without it is read.</summary>
/// <param name="parts">Where the settings are.</param>
/// <param name="key">The key.</param>
/// <param name="get">Reads the setting.</param>
/// <param name="set">Changes the setting.</param>
internal sealed class FtpSetting<TArgs>(FtpParts parts, string key, Func<FtpSettings, int> get, Action<FtpSettings, int> set) : IKeyedSetting<TArgs>
    where TArgs : struct, IFtpValue
{
    public string Key => key;

    public AtResult Apply(TArgs args, Turn turn)
    {
        if (args.Value is not { } value)
            return AtResult.Line(string.Create(CultureInfo.InvariantCulture, $"+QFTPCFG: \"{Key}\",{get(parts.Session.Settings)}"));
        set(parts.Session.Settings, value);
        return AtResult.Ok;
    }
}
