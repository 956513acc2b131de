using Ec20Emulator.Modem.Core.Unsaved;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Smtp.Settings;

/// <summary>The keys of AT+QSMTPCFG, in the order of its test form (SMTP.md 1).</summary>
internal static class SmtpKeys
{
    /// <summary>The keys, acting on the settings as they are then.</summary>
    public static IReadOnlyList<IKeyedSetting> Of(SmtpSession session)
    {
        var keys = new UnsavedKeys<SmtpSettings>("+QSMTPCFG", () => session.Settings);
        return
        [
            keys.Pair<SmtpValues.Account>("account", static now => now.Account, static (now, value) => now.Account = value, isSecret: true),
            keys.Pair<SmtpValues.Sender>("sender", static now => now.Sender, static (now, value) => now.Sender = value),
            new ServerSetting(session),
            keys.Number<TypedValues.PdpContext>("contextid", static now => now.ContextId, static (now, value) => now.ContextId = value),
            keys.Number<TypedValues.SslContext>("sslctxid", static now => now.SslContextId, static (now, value) => now.SslContextId = value),
            keys.Number<TypedValues.SslType>("ssltype", static now => now.SslType, static (now, value) => now.SslType = value),
        ];
    }
}
