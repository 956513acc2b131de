using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using MQTTnet.Formatter;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>The keys of AT+QMTCFG, in the order of its test form (http-mqtt-ftp.md 3).</summary>
internal static class MqttKeys
{
    private const int LongestPrompt = 120;

    /// <summary>The keys, acting on the settings of the client that is named.</summary>
    public static IReadOnlyList<IKeyedSetting> Of(MqttClients clients) =>
    [
        new ValueSetting<MqttValues.Version>(
            clients,
            "version",
            static now => $"{(now.Version is MqttProtocolVersion.V311 ? 4 : 3)}",
            static (now, args) => now.Version = args.Value == 4 ? MqttProtocolVersion.V311 : MqttProtocolVersion.V310,
            isFixedWhileOpen: true),
        new ValueSetting<MqttValues.PdpContext>(
            clients, "pdpcid", static now => $"{now.ContextId}", static (now, args) => now.ContextId = args.Value!.Value, isFixedWhileOpen: true),
        // The SSL context set last where none is named, else 0.
        new ValueSetting<MqttValues.Ssl>(
            clients,
            "ssl",
            static now => now.SslContextId is { } context ? $"1,{context}" : (FormattableString)$"0",
            static (now, args) => now.SslContextId = args.IsOn == true ? args.SslContext ?? now.SslContextId ?? 0 : null,
            isFixedWhileOpen: true),
        new ValueSetting<MqttValues.KeepAlive>(clients, "keepalive", static now => $"{now.KeepAlive}", static (now, args) => now.KeepAlive = args.Value!.Value),
        Flag(clients, "session", static now => now.StartsClean, static (now, value) => now.StartsClean = value),
        // What is left out stays.
        new ValueSetting<MqttValues.Timeout>(
            clients,
            "timeout",
            static now => $"{now.Delivery.Timeout},{now.Delivery.Retries},{MqttValues.Number(now.Delivery.Reports)}",
            static (now, args) => now.Delivery = new DeliveryTerms(
                args.Seconds ?? now.Delivery.Timeout, args.Retries ?? now.Delivery.Retries, args.Reports ?? now.Delivery.Reports)),
        new WillSetting(clients),
        new WillExSetting(clients),
        new ValueSetting<MqttValues.Flags>(
            clients,
            "recv/mode",
            static now => $"{MqttValues.Number(now.KeepsMessages)},{MqttValues.Number(now.ShowsLength)}",
            static (now, args) => (now.KeepsMessages, now.ShowsLength) = (args.First!.Value, args.Second ?? now.ShowsLength)),
        Flag(clients, "send/mode", static now => now.SendsHex, static (now, value) => now.SendsHex = value),
        new ValueSetting<MqttValues.Flags>(
            clients,
            "dataformat",
            static now => $"{MqttValues.Number(now.SendsHexData)},{MqttValues.Number(now.ReceivesHexData)}",
            static (now, args) => (now.SendsHexData, now.ReceivesHexData) = (args.First!.Value, args.Second ?? now.ReceivesHexData)),
        Flag(clients, "view/mode", static now => now.ViewMode, static (now, value) => now.ViewMode = value, isOnlyStored: true),
        new AliyunSetting(clients),
        new ValueSetting<MqttValues.PingSeconds>(clients, "qmtping", static now => $"{now.PingRetry}", static (now, args) => now.PingRetry = args.Value!.Value),
        new ValueSetting<MqttValues.PromptSeconds>(
            clients,
            "edit/timeout",
            static now => now.PromptTimeout is { } seconds ? $"1,{seconds}" : (FormattableString)$"0",
            static (now, args) => now.PromptTimeout = args.IsOn == true ? args.Seconds ?? now.PromptTimeout ?? LongestPrompt : null),
        new StoredSetting(clients, "hwauth"),
        new StoredSetting(clients, "hwprodid"),
        new StoredSetting(clients, "onenet"),
    ];

    private static ValueSetting<MqttValues.Flag> Flag(
        MqttClients clients, string key, Func<ClientSettings, bool> get, Action<ClientSettings, bool> set, bool isOnlyStored = false) =>
        new(clients, key, now => $"{MqttValues.Number(get(now))}", (now, args) => set(now, args.Value!.Value), isOnlyStored: isOnlyStored);
}
