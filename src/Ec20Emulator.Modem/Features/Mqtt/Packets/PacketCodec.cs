using MQTTnet.Adapter;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Formatter.V3;
using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Packets;

/// <summary>Packets to bytes and back, in MQTT 3.1 or 3.1.1. The library does it; what it is lenient with and a client must not be is checked here.</summary>
/// <param name="version">3.1 or 3.1.1.</param>
internal sealed class PacketCodec(MqttProtocolVersion version)
{
    private const int SmallestBuffer = 256;
    private const int LargestKeptBuffer = 8 * 1024;

    private readonly MqttV3PacketFormatter _formatter = new(new MqttBufferWriter(SmallestBuffer, LargestKeptBuffer), version);

    /// <summary>The bytes of a packet; they count until the next call.</summary>
    /// <exception cref="MqttProtocolViolationException">Its fields do not go together.</exception>
    public ReadOnlySpan<byte> Encode(MqttPacket packet) => _formatter.Encode(packet).Join().AsSpan();

    /// <summary>The packet in bytes of a server.</summary>
    /// <exception cref="MqttProtocolViolationException">It is none, or none a server sends.</exception>
    public MqttPacket Decode(ReceivedMqttPacket received)
    {
        var type = (MqttControlPacketType)(received.FixedHeader >> 4);
        var length = received.Body.Count;
        var isWhole = type switch
        {
            MqttControlPacketType.Publish => true,
            MqttControlPacketType.SubAck => length > 2,
            MqttControlPacketType.PingResp => length == 0,
            _ => length == 2,
        };
        if (!isWhole)
            throw new MqttProtocolViolationException($"{type} with {length} bytes");
        return Check(_formatter.Decode(received));
    }

    private static MqttPacket Check(MqttPacket packet)
    {
        if (packet is not MqttPublishPacket publish)
            return packet;
        if (publish.QualityOfServiceLevel > MqttQualityOfServiceLevel.ExactlyOnce)
            throw new MqttProtocolViolationException("a message of QoS 3");
        if (publish.QualityOfServiceLevel > MqttQualityOfServiceLevel.AtMostOnce && publish.PacketIdentifier == 0)
            throw new MqttProtocolViolationException("a message of QoS 1 or 2 without an identifier");
        return publish;
    }
}
