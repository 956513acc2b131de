using System.Globalization;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http.Settings;

/// <summary>A number or a flag of AT+QHTTPCFG: with a value it is set, without one it is read.</summary>
/// <param name="parts">Where the settings are.</param>
/// <param name="key">The key.</param>
/// <param name="get">Reads the setting.</param>
/// <param name="set">Changes the setting.</param>
/// <param name="isOnlyStored">True where it changes nothing.</param>
internal sealed class HttpSetting<TArgs, T>(
    HttpParts parts, string key, Func<HttpSettings, T> get, Action<HttpSettings, T> set, bool isOnlyStored = false) : IKeyedSetting<TArgs>
    where TArgs : struct, IHttpValue<T>
    where T : struct
{
    public string Key => key;

    public bool IsOnlyStored => isOnlyStored;

    public AtResult Apply(TArgs args, Turn turn)
    {
        if (args.Value is not { } value)
            return AtResult.Line($"+QHTTPCFG: \"{Key}\",{Convert.ToInt32(get(parts.Session.Settings), CultureInfo.InvariantCulture)}");
        set(parts.Session.Settings, value);
        return AtResult.Ok;
    }
}
