using Ec20Emulator.Modem.Core.Unsaved;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http.Settings;

/// <summary>The keys of AT+QHTTPCFG, in the order of its test form (http-mqtt-ftp.md 1).</summary>
internal static class HttpKeys
{
    /// <summary>The keys, acting on the settings as they are then.</summary>
    public static IReadOnlyList<IKeyedSetting> Of(HttpParts parts)
    {
        var keys = new UnsavedKeys<HttpSettings>("+QHTTPCFG", () => parts.Session.Settings);
        return
        [
            keys.Number<TypedValues.PdpContext>("contextid", static now => now.ContextId, static (now, value) => now.ContextId = value),
            keys.Flag("requestheader", static now => now.TakesWholeRequests, static (now, value) => now.TakesWholeRequests = value),
            keys.Flag("responseheader", static now => now.ShowsHeads, static (now, value) => now.ShowsHeads = value),
            keys.Number<TypedValues.SslContext>("sslctxid", static now => now.SslContextId, static (now, value) => now.SslContextId = value),
            keys.Number<HttpValues.ContentType>("contenttype", static now => now.ContentType, static (now, value) => now.ContentType = value),
            keys.Flag("rspout/auto", static now => now.SpeaksUnasked, static (now, value) => now.SpeaksUnasked = value),
            keys.Flag("closed/ind", static now => now.TellsOfClose, static (now, value) => now.TellsOfClose = value),
            keys.Number<HttpValues.Stored>("windowsize", static now => now.WindowSize, static (now, value) => now.WindowSize = value, isOnlyStored: true),
            keys.Number<HttpValues.Stored>("closewaittime", static now => now.CloseWaitTime, static (now, value) => now.CloseWaitTime = value, isOnlyStored: true),
            new HttpTextSetting(parts, "auth", static now => now.Credentials, static (now, value) => now.Credentials = value),
            new HttpTextSetting(parts, "custom_header", static now => now.CustomHeader, static (now, value) => now.CustomHeader = value),
            new AddHeaderSetting(parts),
            new RemoveHeaderSetting(parts),
        ];
    }
}
