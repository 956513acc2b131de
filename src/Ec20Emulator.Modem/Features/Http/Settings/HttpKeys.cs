using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http.Settings;

/// <summary>The keys of AT+QHTTPCFG, in the order of its test form (http-mqtt-ftp.md 1).</summary>
internal static class HttpKeys
{
    /// <summary>The keys, acting on the settings of a client as they are then.</summary>
    public static IReadOnlyList<IKeyedSetting> Of(HttpSession session) =>
    [
        new HttpSetting<HttpValues.PdpContext, int>("contextid", () => session.Settings.ContextId, value => session.Settings.ContextId = value),
        new HttpSetting<HttpValues.Flag, bool>(
            "requestheader", () => session.Settings.TakesWholeRequests, value => session.Settings.TakesWholeRequests = value),
        new HttpSetting<HttpValues.Flag, bool>("responseheader", () => session.Settings.ShowsHeads, value => session.Settings.ShowsHeads = value),
        new HttpSetting<HttpValues.SslContext, int>("sslctxid", () => session.Settings.SslContextId, value => session.Settings.SslContextId = value),
        new HttpSetting<HttpValues.ContentType, int>("contenttype", () => session.Settings.ContentType, value => session.Settings.ContentType = value),
        new HttpSetting<HttpValues.Flag, bool>("rspout/auto", () => session.Settings.SpeaksUnasked, value => session.Settings.SpeaksUnasked = value),
        new HttpSetting<HttpValues.Flag, bool>("closed/ind", () => session.Settings.TellsOfClose, value => session.Settings.TellsOfClose = value),
        new HttpSetting<HttpValues.Stored, int>(
            "windowsize", () => session.Settings.WindowSize, value => session.Settings.WindowSize = value, isOnlyStored: true),
        new HttpSetting<HttpValues.Stored, int>(
            "closewaittime", () => session.Settings.CloseWaitTime, value => session.Settings.CloseWaitTime = value, isOnlyStored: true),
        new HttpTextSetting("auth", () => session.Settings.Credentials, value => session.Settings.Credentials = value),
        new HttpTextSetting("custom_header", () => session.Settings.CustomHeader, value => session.Settings.CustomHeader = value),
        new AddHeaderSetting(session),
        new RemoveHeaderSetting(session),
    ];
}
