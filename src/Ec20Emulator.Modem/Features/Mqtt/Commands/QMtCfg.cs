using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using Ec20Emulator.Modem.Features.Mqtt.Settings;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>AT+QMTCFG - settings of an MQTT client; http-mqtt-ftp.md 3. The read answer leaves the client out. Not saved.</summary>
[AtCommand("+QMTCFG")]
internal sealed class QMtCfg(MqttClients clients) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings { get; } =
    [
        new VersionSetting(clients),
        new ContextSetting(clients),
        new SslSetting(clients),
        new KeepAliveSetting(clients),
        new FlagSetting(clients, "session", settings => settings.StartsClean, (settings, value) => settings.StartsClean = value),
        new TimeoutSetting(clients),
        new WillSetting(clients),
        new WillExSetting(clients),
        new ReceiveModeSetting(clients),
        new FlagSetting(clients, "send/mode", settings => settings.SendsHex, (settings, value) => settings.SendsHex = value),
        new DataFormatSetting(clients),
        new FlagSetting(clients, "view/mode", settings => settings.ViewMode, (settings, value) => settings.ViewMode = value, isOnlyStored: true),
        new AliyunSetting(clients),
        new PingSetting(clients),
        new EditTimeoutSetting(clients),
        new StoredSetting(clients, "hwauth"),
        new StoredSetting(clients, "hwprodid"),
        new StoredSetting(clients, "onenet"),
    ];
}
