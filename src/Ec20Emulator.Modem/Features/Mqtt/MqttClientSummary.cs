using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Control;

/// <summary>An MQTT client that has a connection.</summary>
/// <param name="Id">0-5.</param>
/// <param name="State">Open, Connecting, Connected or Disconnecting.</param>
/// <param name="ContextId">PDP context, 1-16.</param>
/// <param name="Host">What the host software dialled.</param>
/// <param name="Port">1-65535.</param>
/// <param name="IsSecure">True under TLS.</param>
public sealed record MqttClientSummary(int Id, string State, int ContextId, string Host, int Port, bool IsSecure)
{
    internal static MqttClientSummary Of(MqttClient client) => new(
        client.Id, client.State.ToString(), client.Settings.ContextId, client.Target!.Host, client.Target.Port, client.Settings.SslContextId is not null);
}
