using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>AT+QMTDISC - takes leave of the server; the connection ends with it, which +QMTSTAT tells; http-mqtt-ftp.md 4.</summary>
[AtCommand("+QMTDISC")]
internal sealed class QMtDisc(MqttClients clients) : IWriteCommand<QMtDisc.Args>
{
    internal readonly record struct Args([Range(0, 5)] int Client);

    public AtResult Write(Args args, Turn turn)
    {
        var client = clients[args.Client];
        if (client.State is not ClientState.Connected)
            return Refusal.Of(client, turn, "it is not connected");
        client.Disconnect();
        return AtResult.Ok;
    }
}
