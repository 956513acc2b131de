using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using Ec20Emulator.Modem.Features.Mqtt.Commands;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Mqtt;

/// <summary>MQTT: six clients, each with a connection of its own (http-mqtt-ftp.md 3, 4).</summary>
internal sealed class MqttFeature : Feature
{
    public MqttFeature(ModemCore core, IPacketContexts contexts, SslLinkMaker ssl)
    {
        Clients = new MqttClients(core, contexts);
        Commands =
        [
            new QMtCfg(Clients), new QMtOpen(Clients, new ClientLinks(core, ssl)), new QMtClose(Clients), new QMtConn(Clients), new QMtDisc(Clients),
            new QMtSub(Clients), new QMtUns(Clients), new QMtPub(Clients), new QMtPubEx(Clients), new QMtRecv(Clients),
        ];
    }

    /// <summary>The clients.</summary>
    public MqttClients Clients { get; }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff() => Clients.PowerOff();

    public override IEnumerable<(string Name, object State)> Look() => [("mqttClients", Clients.Open.Select(MqttClientSummary.Of).ToArray())];

    public override IEnumerable<Figure> Count() => [new("mqtt_clients_open", "MQTT clients with a connection.", Clients.Open.Count())];
}
