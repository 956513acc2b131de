using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using Ec20Emulator.Modem.Features.Mqtt.Settings;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>AT+QMTCFG - settings of an MQTT client; http-mqtt-ftp.md 3. The read answer leaves the client out. Not saved.</summary>
[AtCommand("+QMTCFG")]
internal sealed class QMtCfg(MqttClients clients) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings => MqttKeys.Of(clients);
}
