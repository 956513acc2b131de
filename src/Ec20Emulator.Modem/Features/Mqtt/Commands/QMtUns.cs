using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using MQTTnet.Packets;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>AT+QMTUNS - ends subscriptions, up to five at once; http-mqtt-ftp.md 4.</summary>
[AtCommand("+QMTUNS")]
internal sealed class QMtUns(MqttClients clients) : ITestCommand, IWriteCommand<QMtUns.Args>
{
    internal sealed record Args(
        [Range(0, 5)] int Client,
        [Range(1, 65535)] ushort MessageId,
        [Text(MinimumLength = 1)] string Topic1,
        [Text(MinimumLength = 1)] string? Topic2 = null,
        [Text(MinimumLength = 1)] string? Topic3 = null,
        [Text(MinimumLength = 1)] string? Topic4 = null,
        [Text(MinimumLength = 1)] string? Topic5 = null)
    {
        public IEnumerable<string> Topics => new[] { Topic1, Topic2, Topic3, Topic4, Topic5 }.OfType<string>();
    }

    public AtResult Test(Turn turn) => AtResult.Line("+QMTUNS: (0-5),<msgid>,list of [\"topic\"]");

    public AtResult Write(Args args, Turn turn)
    {
        var client = clients[args.Client];
        var packet = new MqttUnsubscribePacket { PacketIdentifier = args.MessageId };
        foreach (var typed in args.Topics)
        {
            if (!TopicText.TryReadFilter(typed, out var topic))
                return Refusal.Of(client, turn, $"'{typed}' is no topic filter");
            packet.TopicFilters.Add(topic);
        }
        return Sending.Start(client, turn, args.MessageId, packet);
    }
}
