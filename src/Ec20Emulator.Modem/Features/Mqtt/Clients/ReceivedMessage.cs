using System.Text;
using Ec20Emulator.Modem.Features.Mqtt.Packets;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>A message of the server.</summary>
/// <param name="MessageId">Its identifier; 0 for QoS 0.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Payload">Its payload.</param>
internal sealed record ReceivedMessage(ushort MessageId, string Topic, byte[] Payload)
{
    /// <summary>The fields of +QMTRECV behind the client. Quotes in a payload are left as they are: a host that must take them asks for the length.</summary>
    public string Show(ClientSettings settings)
    {
        var length = settings.ShowsLength ? $"{Payload.Length}," : "";
        var payload = settings.ReceivesHexData ? Convert.ToHexString(Payload) : Encoding.Latin1.GetString(Payload);
        return $"{MessageId},\"{MqttText.Show(Topic)}\",{length}\"{payload}\"";
    }
}
