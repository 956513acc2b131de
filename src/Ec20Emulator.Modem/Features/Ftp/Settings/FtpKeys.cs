using Ec20Emulator.Modem.Core.Unsaved;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Settings;

/// <summary>The keys of AT+QFTPCFG, in the order of its test form (http-mqtt-ftp.md 5).</summary>
internal static class FtpKeys
{
    /// <summary>The keys, acting on the settings as they are then.</summary>
    public static IReadOnlyList<IKeyedSetting> Of(FtpParts parts)
    {
        var keys = new UnsavedKeys<FtpSettings>("+QFTPCFG", () => parts.Session.Settings);
        return
        [
            keys.Pair<FtpValues.Account>("account", static now => (now.User, now.Password), static (now, value) => (now.User, now.Password) = value),
            keys.Flag("filetype", static now => now.IsText, static (now, value) => now.IsText = value),
            keys.Flag("transmode", static now => now.IsPassive, static (now, value) => now.IsPassive = value),
            keys.Number<TypedValues.PdpContext>("contextid", static now => now.ContextId, static (now, value) => now.ContextId = value),
            keys.Number<FtpValues.Seconds>("rsptimeout", static now => now.ReplySeconds, static (now, value) => now.ReplySeconds = value),
            keys.Number<TypedValues.SslType>("ssltype", static now => now.SslType, static (now, value) => now.SslType = value),
            keys.Number<TypedValues.SslContext>("sslctxid", static now => now.SslContextId, static (now, value) => now.SslContextId = value),
            keys.Flag("data_address", static now => now.KeepsToServer, static (now, value) => now.KeepsToServer = value),
            keys.Flag("restenable", static now => now.Restarts, static (now, value) => now.Restarts = value),
        ];
    }
}
