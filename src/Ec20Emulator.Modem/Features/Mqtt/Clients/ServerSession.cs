using System.Buffers;
using Ec20Emulator.Modem.Engine.Time;
using Microsoft.Extensions.Logging;
using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>What goes on between a client and a server that has accepted it: messages both ways, and pings. Lives on the mailbox.</summary>
internal sealed class ServerSession : IDisposable
{
    private readonly ServerConnection _connection;
    private readonly ReceivedMessages _messages;
    private readonly SessionMemory _memory;
    private readonly KeepAlive _keepAlive;
    private readonly ILogger _log;

    /// <summary>Begins.</summary>
    /// <param name="scheduler">The modem's timers.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="client">The client: its settings, its messages, and who is told of what becomes of packets.</param>
    /// <param name="memory">What the client remembers of sessions before.</param>
    /// <param name="pingFailed">Called when no ping was answered.</param>
    public ServerSession(Scheduler scheduler, ServerConnection connection, MqttClient client, SessionMemory memory, Action pingFailed)
    {
        (_connection, _messages, _memory, _log) = (connection, client.Messages, memory, client.Log);
        Exchanges = new Exchanges(scheduler, connection, client.Settings.Delivery, client, client.Log);
        _keepAlive = new KeepAlive(scheduler, connection, client.Settings, pingFailed);
    }

    /// <summary>What is under way.</summary>
    public Exchanges Exchanges { get; }

    /// <summary>A packet came.</summary>
    /// <returns>False for one a server does not send now.</returns>
    public bool TryTake(MqttPacket packet)
    {
        switch (packet)
        {
            case MqttPingRespPacket:
                _keepAlive.Answered();
                return true;
            case MqttPublishPacket message:
                Take(message);
                return true;
            case MqttPubRelPacket release:
                _memory.Released(release.PacketIdentifier);
                _connection.Send(new MqttPubCompPacket { PacketIdentifier = release.PacketIdentifier });
                return true;
            case MqttPubRecPacket received:
                Exchanges.Release(received.PacketIdentifier);
                return true;
            case MqttPacketWithIdentifier answer:
                if (!Exchanges.TryEnd(answer))
                    MqttLog.LateAnswer(_log, answer.GetType().Name, answer.PacketIdentifier);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The connection goes: what is under way has failed.</summary>
    public void Fail()
    {
        Exchanges.Fail();
        Dispose();
    }

    public void Dispose()
    {
        _keepAlive.Dispose();
        Exchanges.Dispose();
    }

    /// <summary>A message: told, or kept, and acknowledged then. One of QoS 2 that came before is acknowledged alone.</summary>
    private void Take(MqttPublishPacket message)
    {
        var id = message.PacketIdentifier;
        var isAgain = message.QualityOfServiceLevel is MqttQualityOfServiceLevel.ExactlyOnce && !_memory.TryReceive(id, message.Dup);
        if (!isAgain)
            _messages.Add(new ReceivedMessage(id, message.Topic, message.Payload.ToArray()));
        if (message.QualityOfServiceLevel is MqttQualityOfServiceLevel.AtLeastOnce)
            _connection.Send(new MqttPubAckPacket { PacketIdentifier = id });
        else if (message.QualityOfServiceLevel is MqttQualityOfServiceLevel.ExactlyOnce)
            _connection.Send(new MqttPubRecPacket { PacketIdentifier = id });
    }
}
