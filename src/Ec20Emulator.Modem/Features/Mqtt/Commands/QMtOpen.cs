using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>AT+QMTOPEN - connects a client with a server, TLS included where "ssl" asks for it; http-mqtt-ftp.md 4. The result comes as a URC.</summary>
[AtCommand("+QMTOPEN")]
internal sealed class QMtOpen(MqttClients clients, ClientLinks links) : IReadCommand, IWriteCommand<QMtOpen.Args>
{
    internal readonly record struct Args(
        [Range(0, 5)] int Client,
        [Text(Shown = "hostname", IsShownQuoted = true, MinimumLength = 1, MaximumLength = 255)] string Host,
        [Range(1, 65535)] int Port);

    public AtResult Read(Turn turn) =>
        AtResult.Lines([.. clients.Open.Select(client => $"+QMTOPEN: {client.Id},\"{client.Target!.Host}\",{client.Target.Port}")]);

    public AtResult Write(Args args, Turn turn)
    {
        var client = clients[args.Client];
        if (client.State is not (ClientState.Closed or ClientState.Opening))
            return Refusal.Of(client, turn, "it is open already");
        client.Open(turn.Port, args.Host, args.Port, links);
        return AtResult.Ok;
    }
}
