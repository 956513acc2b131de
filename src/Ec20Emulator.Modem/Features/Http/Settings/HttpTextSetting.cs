using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http.Settings;

/// <summary>A text of AT+QHTTPCFG: with one it is set, without it is read.</summary>
/// <param name="parts">Where the settings are.</param>
/// <param name="key">The key.</param>
/// <param name="get">Reads the setting.</param>
/// <param name="set">Changes the setting.</param>
internal sealed class HttpTextSetting(HttpParts parts, string key, Func<HttpSettings, string> get, Action<HttpSettings, string> set) : IKeyedSetting<HttpValues.Words>
{
    public string Key => key;

    public AtResult Apply(HttpValues.Words args, Turn turn)
    {
        if (args.Value is not { } value)
            return AtResult.Line($"+QHTTPCFG: \"{Key}\",\"{get(parts.Session.Settings)}\"");
        set(parts.Session.Settings, value);
        return AtResult.Ok;
    }
}
