using MQTTnet.Packets;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>
/// What a client remembers of its session: the messages of QoS 2 it has received and the server has not released yet (MQTT 3.1.1, 4.1). A session
/// that is not clean goes on with the next connection under the same identifier.
/// </summary>
internal sealed class SessionMemory
{
    private readonly HashSet<ushort> _received = [];
    private string? _clientId;

    /// <summary>CONNECT is sent.</summary>
    public void Begin(MqttConnectPacket connect)
    {
        if (connect.CleanSession || connect.ClientId != _clientId)
            _received.Clear();
        _clientId = connect.ClientId;
    }

    /// <summary>A message of QoS 2 came.</summary>
    /// <param name="messageId">Its identifier.</param>
    /// <param name="isRepeated">Whether the server says it has sent it before: one that has lost its sessions uses identifiers anew.</param>
    /// <returns>False where it is one that came before.</returns>
    public bool TryReceive(ushort messageId, bool isRepeated) => _received.Add(messageId) || !isRepeated;

    /// <summary>The server has released it: the identifier may be used again.</summary>
    public void Released(ushort messageId) => _received.Remove(messageId);
}
