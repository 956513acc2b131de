using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http.Settings;

/// <summary>The keys of AT+QHTTPCFG, in the order of its test form (http-mqtt-ftp.md 1).</summary>
internal static class HttpKeys
{
    /// <summary>The keys, acting on the settings as they are then.</summary>
    public static IReadOnlyList<IKeyedSetting> Of(HttpParts parts) =>
    [
        new HttpSetting<HttpValues.PdpContext, int>("contextid", () => parts.Session.Settings.ContextId, value => parts.Session.Settings.ContextId = value),
        new HttpSetting<HttpValues.Flag, bool>(
            "requestheader", () => parts.Session.Settings.TakesWholeRequests, value => parts.Session.Settings.TakesWholeRequests = value),
        new HttpSetting<HttpValues.Flag, bool>("responseheader", () => parts.Session.Settings.ShowsHeads, value => parts.Session.Settings.ShowsHeads = value),
        new HttpSetting<HttpValues.SslContext, int>("sslctxid", () => parts.Session.Settings.SslContextId, value => parts.Session.Settings.SslContextId = value),
        new HttpSetting<HttpValues.ContentType, int>("contenttype", () => parts.Session.Settings.ContentType, value => parts.Session.Settings.ContentType = value),
        new HttpSetting<HttpValues.Flag, bool>("rspout/auto", () => parts.Session.Settings.SpeaksUnasked, value => parts.Session.Settings.SpeaksUnasked = value),
        new HttpSetting<HttpValues.Flag, bool>("closed/ind", () => parts.Session.Settings.TellsOfClose, value => parts.Session.Settings.TellsOfClose = value),
        new HttpSetting<HttpValues.Stored, int>(
            "windowsize", () => parts.Session.Settings.WindowSize, value => parts.Session.Settings.WindowSize = value, isOnlyStored: true),
        new HttpSetting<HttpValues.Stored, int>(
            "closewaittime", () => parts.Session.Settings.CloseWaitTime, value => parts.Session.Settings.CloseWaitTime = value, isOnlyStored: true),
        new HttpTextSetting("auth", () => parts.Session.Settings.Credentials, value => parts.Session.Settings.Credentials = value),
        new HttpTextSetting("custom_header", () => parts.Session.Settings.CustomHeader, value => parts.Session.Settings.CustomHeader = value),
        new AddHeaderSetting(parts),
        new RemoveHeaderSetting(parts),
    ];
}
