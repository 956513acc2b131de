using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>A packet of the host that is under way, until the server has answered it; one of QoS 0 until the network has taken it.</summary>
/// <param name="command">The command whose result is due, such as <c>+QMTPUB</c>.</param>
/// <param name="messageId">The identifier the host gave.</param>
/// <param name="packet">The packet.</param>
internal sealed class Exchange(string command, ushort messageId, MqttPacket packet)
{
    public string Command { get; } = command;

    public ushort MessageId { get; } = messageId;

    /// <summary>What is sent again where no answer comes.</summary>
    public MqttPacket Packet { get; private set; } = packet;

    /// <summary>True where the identifier is in use on the wire.</summary>
    public bool IsAnswered => Packet is not MqttPublishPacket { QualityOfServiceLevel: MqttQualityOfServiceLevel.AtMostOnce };

    /// <summary>Times it was sent.</summary>
    public int Tries { get; set; } = 1;

    /// <summary>Where it ended, the first time it was sent, in all that was accepted.</summary>
    public long Mark { get; set; }

    /// <summary>When it was sent last, by the modem's clock.</summary>
    public long SentAt { get; set; }

    /// <summary>True where a packet of the server is the answer that ends it.</summary>
    public bool IsEndedBy(MqttPacket answer) => (Packet, answer) switch
    {
        (MqttPublishPacket { QualityOfServiceLevel: MqttQualityOfServiceLevel.AtLeastOnce }, MqttPubAckPacket) => true,
        (MqttPubRelPacket, MqttPubCompPacket) => true,
        (MqttSubscribePacket, MqttSubAckPacket) => true,
        (MqttUnsubscribePacket, MqttUnsubAckPacket) => true,
        _ => false,
    };

    /// <summary>A message of QoS 2 was received by the server: from here on its release is sent.</summary>
    /// <returns>False where it is no such message.</returns>
    public bool TryRelease()
    {
        if (Packet is not (MqttPublishPacket { QualityOfServiceLevel: MqttQualityOfServiceLevel.ExactlyOnce } or MqttPubRelPacket))
            return false;
        (Packet, Tries) = (new MqttPubRelPacket { PacketIdentifier = MessageId }, 1);
        return true;
    }

    /// <summary>It goes out again.</summary>
    public void Repeat()
    {
        if (Packet is MqttPublishPacket message)
            message.Dup = true;
    }
}
