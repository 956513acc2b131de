using System.Collections.Frozen;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using Ec20Emulator.Modem.Features.Mqtt.Commands;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Mqtt;

/// <summary>MQTT: six clients, each with a connection of its own (http-mqtt-ftp.md 3, 4). Nothing of it is there before the first of its commands.</summary>
internal sealed class MqttFeature(ModemCore core, IPacketContexts contexts, FileStore files, SslContexts tls) : Feature
{
    private static readonly FrozenSet<string> Names = Engine.Commands.LateCommands.NamesOf(
        typeof(QMtCfg), typeof(QMtOpen), typeof(QMtClose), typeof(QMtConn), typeof(QMtDisc), typeof(QMtSub), typeof(QMtUns), typeof(QMtPub),
        typeof(QMtPubEx), typeof(QMtRecv));

    private MqttClients? _clients;

    /// <summary>The clients; null before the first command of the family.</summary>
    public MqttClients? Clients => _clients;

    public override IReadOnlyList<object> Commands => [];

    public override LateCommands LateCommands => new(Names, Make);

    public override void PowerOff() => _clients?.PowerOff();

    public override IEnumerable<(string Name, object State)> Look() => [("mqttClients", (_clients?.Open ?? []).Select(MqttClientSummary.Of).ToArray())];

    public override IEnumerable<Figure> Count() =>
        [new("mqtt_clients_open", "MQTT clients with a connection.", _clients?.Open.Count() ?? 0)];

    private IReadOnlyList<object> Make()
    {
        _clients = new MqttClients(core, contexts);
        return
        [
            new QMtCfg(_clients), new QMtOpen(_clients, new ClientLinks(core, new SslLinkMaker(core, files, tls))), new QMtClose(_clients),
            new QMtConn(_clients), new QMtDisc(_clients), new QMtSub(_clients), new QMtUns(_clients), new QMtPub(_clients), new QMtPubEx(_clients),
            new QMtRecv(_clients),
        ];
    }
}
