using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using MQTTnet.Packets;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>Sends a packet of a command: OK, and the result of what becomes of it as a URC.</summary>
internal static class Sending
{
    /// <summary>Why a client cannot send a packet now; null where it can.</summary>
    public static string? Obstacle(MqttClient client, ushort messageId) =>
        client.Exchanges is { } exchanges ? exchanges.Obstacle(messageId) : "it is not connected";

    /// <summary>Sends it.</summary>
    public static AtResult Start(MqttClient client, Turn turn, ushort messageId, MqttPacket packet)
    {
        if (Obstacle(client, messageId) is { } obstacle)
            return Refusal.Of(client, turn, obstacle);
        return client.Exchanges!.TryStart(new Exchange(turn.Command.Name, messageId, packet))
            ? AtResult.Ok
            : Refusal.Of(client, turn, "the send buffer is full");
    }
}
