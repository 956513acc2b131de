using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>The plain ERROR of the family, with a log line that says why.</summary>
internal static class Refusal
{
    public static AtResult Of(MqttClient client, Turn turn, string why)
    {
        MqttLog.Refused(client.Log, client.Id, $"AT{turn.Command.Name}", why);
        return AtResult.Error;
    }
}
