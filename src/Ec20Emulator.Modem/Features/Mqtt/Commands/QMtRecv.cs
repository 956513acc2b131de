using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>AT+QMTRECV - takes messages out of their slots ("recv/mode" 1), and tells which are taken; http-mqtt-ftp.md 4. An empty slot is just OK.</summary>
[AtCommand("+QMTRECV", NestOptional = false)]
internal sealed class QMtRecv(MqttClients clients) : IReadCommand, IWriteCommand<QMtRecv.Args>
{
    internal readonly record struct Args([Range(0, 5)] int Client, [Range(0, ReceivedMessages.Slots - 1)] int? Slot = null);

    public AtResult Read(Turn turn) => AtResult.Lines(
    [
        .. clients.Known.Where(client => client.Messages.AreKept || client.State is not ClientState.Closed)
            .Select(client => $"+QMTRECV: {client.Id},{client.Messages.Occupancy}"),
    ]);

    public AtResult Write(Args args, Turn turn) => AtResult.Lines(clients[args.Client].Messages.Take(args.Slot));
}
