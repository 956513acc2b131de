using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Settings;

/// <summary>The keys of AT+QFTPCFG.</summary>
internal static class FtpKeys
{
    /// <summary>The keys, acting on the settings as they are then.</summary>
    public static IReadOnlyList<IKeyedSetting> Of(FtpParts parts) =>
    [
        new FtpAccountSetting(parts),
        new FtpSetting<FtpValues.Flag>(parts, "filetype", static now => now.FileType, static (now, value) => now.FileType = value),
        new FtpSetting<FtpValues.Flag>(parts, "transmode", static now => now.TransferMode, static (now, value) => now.TransferMode = value),
        new FtpSetting<FtpValues.PdpContext>(parts, "contextid", static now => now.ContextId, static (now, value) => now.ContextId = value),
        new FtpSetting<FtpValues.Seconds>(parts, "rsptimeout", static now => now.ReplySeconds, static (now, value) => now.ReplySeconds = value),
        new FtpSetting<FtpValues.SslType>(parts, "ssltype", static now => now.SslType, static (now, value) => now.SslType = value),
        new FtpSetting<FtpValues.SslContext>(parts, "sslctxid", static now => now.SslContextId, static (now, value) => now.SslContextId = value),
        new FtpSetting<FtpValues.Flag>(parts, "data_address", static now => now.DataAddress, static (now, value) => now.DataAddress = value),
        new FtpSetting<FtpValues.Flag>(parts, "restenable", static now => now.RestEnabled, static (now, value) => now.RestEnabled = value),
    ];
}
