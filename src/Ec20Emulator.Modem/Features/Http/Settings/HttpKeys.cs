using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http.Settings;

/// <summary>The keys of AT+QHTTPCFG, in the order of its test form (http-mqtt-ftp.md 1).</summary>
internal static class HttpKeys
{
    /// <summary>The keys, acting on the settings as they are then.</summary>
    public static IReadOnlyList<IKeyedSetting> Of(HttpParts parts) =>
    [
        new HttpSetting<HttpValues.PdpContext, int>(parts, "contextid", static now => now.ContextId, static (now, value) => now.ContextId = value),
        Flag(parts, "requestheader", static now => now.TakesWholeRequests, static (now, value) => now.TakesWholeRequests = value),
        Flag(parts, "responseheader", static now => now.ShowsHeads, static (now, value) => now.ShowsHeads = value),
        new HttpSetting<HttpValues.SslContext, int>(parts, "sslctxid", static now => now.SslContextId, static (now, value) => now.SslContextId = value),
        new HttpSetting<HttpValues.ContentType, int>(parts, "contenttype", static now => now.ContentType, static (now, value) => now.ContentType = value),
        Flag(parts, "rspout/auto", static now => now.SpeaksUnasked, static (now, value) => now.SpeaksUnasked = value),
        Flag(parts, "closed/ind", static now => now.TellsOfClose, static (now, value) => now.TellsOfClose = value),
        Stored(parts, "windowsize", static now => now.WindowSize, static (now, value) => now.WindowSize = value),
        Stored(parts, "closewaittime", static now => now.CloseWaitTime, static (now, value) => now.CloseWaitTime = value),
        new HttpTextSetting(parts, "auth", static now => now.Credentials, static (now, value) => now.Credentials = value),
        new HttpTextSetting(parts, "custom_header", static now => now.CustomHeader, static (now, value) => now.CustomHeader = value),
        new AddHeaderSetting(parts),
        new RemoveHeaderSetting(parts),
    ];

    private static HttpSetting<HttpValues.Flag, bool> Flag(HttpParts parts, string key, Func<HttpSettings, bool> get, Action<HttpSettings, bool> set) =>
        new(parts, key, get, set);

    private static HttpSetting<HttpValues.Stored, int> Stored(HttpParts parts, string key, Func<HttpSettings, int> get, Action<HttpSettings, int> set) =>
        new(parts, key, get, set, isOnlyStored: true);
}
