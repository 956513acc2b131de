using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>AT+QMTSUB - subscribes to up to five topics; http-mqtt-ftp.md 4. The result tells the QoS granted for each, 128 where it is refused.</summary>
[AtCommand("+QMTSUB")]
internal sealed class QMtSub(MqttClients clients) : ITestCommand, IWriteCommand<QMtSub.Args>
{
    internal sealed record Args(
        [Range(0, 5)] int Client,
        [Range(1, 65535)] ushort MessageId,
        [Text(MinimumLength = 1)] string Topic1,
        [Range(0, 2)] MqttQualityOfServiceLevel Quality1,
        [Text(MinimumLength = 1)] string? Topic2 = null,
        [Range(0, 2)] MqttQualityOfServiceLevel? Quality2 = null,
        [Text(MinimumLength = 1)] string? Topic3 = null,
        [Range(0, 2)] MqttQualityOfServiceLevel? Quality3 = null,
        [Text(MinimumLength = 1)] string? Topic4 = null,
        [Range(0, 2)] MqttQualityOfServiceLevel? Quality4 = null,
        [Text(MinimumLength = 1)] string? Topic5 = null,
        [Range(0, 2)] MqttQualityOfServiceLevel? Quality5 = null)
    {
        public IEnumerable<(string? Topic, MqttQualityOfServiceLevel? Quality)> Pairs =>
        [
            (Topic1, Quality1), (Topic2, Quality2), (Topic3, Quality3), (Topic4, Quality4), (Topic5, Quality5),
        ];
    }

    public AtResult Test(Turn turn) => AtResult.Line("+QMTSUB: (0-5),<msgid>,list of [\"topic\",qos]");

    public AtResult Write(Args args, Turn turn)
    {
        var client = clients[args.Client];
        var packet = new MqttSubscribePacket { PacketIdentifier = args.MessageId };
        foreach (var (typed, quality) in args.Pairs.Where(pair => pair != default))
        {
            if (typed is null || quality is null || !TopicText.TryReadFilter(typed, out var topic))
                return Refusal.Of(client, turn, $"'{typed}' is no topic filter, or has no QoS behind it");
            packet.TopicFilters.Add(new MqttTopicFilter { Topic = topic, QualityOfServiceLevel = quality.Value });
        }
        return Sending.Start(client, turn, args.MessageId, packet);
    }
}
