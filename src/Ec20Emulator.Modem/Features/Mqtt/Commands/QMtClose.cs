using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>AT+QMTCLOSE - ends the connection of a client without a word of MQTT; http-mqtt-ftp.md 4.</summary>
[AtCommand("+QMTCLOSE")]
internal sealed class QMtClose(MqttClients clients) : IWriteCommand<QMtClose.Args>
{
    internal readonly record struct Args([Range(0, 5)] int Client);

    public AtResult Write(Args args, Turn turn)
    {
        var client = clients[args.Client];
        if (client.State is ClientState.Closed or ClientState.Closing or ClientState.Disconnecting)
            return Refusal.Of(client, turn, client.State is ClientState.Closed ? "it is not open" : "it is being closed");
        client.Close();
        return AtResult.Ok;
    }
}
