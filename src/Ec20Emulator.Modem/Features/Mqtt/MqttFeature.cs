using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using Ec20Emulator.Modem.Features.Mqtt.Commands;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Mqtt;

/// <summary>MQTT: six clients, each with a connection of its own (http-mqtt-ftp.md 3, 4).</summary>
internal sealed class MqttFeature : Feature, IDeclaresCommands
{
    /// <summary>Its commands.</summary>
    public static CommandSet Declared { get; } = new CommandSet<MqttFeature>
    {
        room => new QMtCfg(room.Clients),
        room => new QMtOpen(room.Clients, new ClientLinks(room._core, room._ssl)),
        room => new QMtClose(room.Clients),
        room => new QMtConn(room.Clients),
        room => new QMtDisc(room.Clients),
        room => new QMtSub(room.Clients),
        room => new QMtUns(room.Clients),
        room => new QMtPub(room.Clients),
        room => new QMtPubEx(room.Clients),
        room => new QMtRecv(room.Clients),
    };

    private readonly ModemCore _core;
    private readonly SslLinkMaker _ssl;

    public MqttFeature(ModemCore core, IPacketContexts contexts, SslLinkMaker ssl)
    {
        (_core, _ssl) = (core, ssl);
        Clients = new MqttClients(core, contexts);
    }

    /// <summary>The clients.</summary>
    public MqttClients Clients { get; }

    public override CommandSet Commands => Declared;

    public override void PowerOff() => Clients.PowerOff();

    public override IEnumerable<(string Name, object State)> Look() => [("mqttClients", Clients.Open.Select(MqttClientSummary.Of).ToArray())];

    public override IEnumerable<Figure> Count() => [new("mqtt_clients_open", "MQTT clients with a connection.", Clients.Open.Count())];
}
