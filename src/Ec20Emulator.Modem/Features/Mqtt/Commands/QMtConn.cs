using System.Text;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using Ec20Emulator.Modem.Features.Mqtt.Packets;
using MQTTnet.Exceptions;
using MQTTnet.Packets;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>
/// AT+QMTCONN - introduces a client to its server; http-mqtt-ftp.md 4. CONNECT is sent once: a second one ends a connection (MQTT 3.1.1, 3.1.0-2).
/// </summary>
[AtCommand("+QMTCONN", NestOptional = false, IsSecret = true)]
internal sealed class QMtConn(MqttClients clients) : IReadCommand, IWriteCommand<QMtConn.Args>
{
    internal readonly record struct Args(
        [Range(0, 5)] int Client,
        [Text(Shown = "clientid", IsShownQuoted = true, MaximumLength = 256)] string ClientId,
        [Text(Shown = "username", IsShownQuoted = true, MaximumLength = 512)] string? User = null,
        [Text(Shown = "password", IsShownQuoted = true, MaximumLength = 512)] string? Password = null);

    public AtResult Read(Turn turn) => AtResult.Lines([.. clients.Open.Select(client => $"+QMTCONN: {client.Id},{(int)client.State}")]);

    public AtResult Write(Args args, Turn turn)
    {
        var client = clients[args.Client];
        if (client.State is not ClientState.Open)
            return Refusal.Of(client, turn, client.State is ClientState.Closed or ClientState.Opening ? "it is not open" : "it is connected, or about to be");
        if (!MqttText.TryRead(args.ClientId, out var id) || !MqttText.TryRead(args.User ?? "", out var user))
            return Refusal.Of(client, turn, "client identifier and user name must be UTF-8");
        try
        {
            client.Connect(PacketOf(client.Settings, id, args.User is null ? null : user, args.Password));
            return AtResult.Ok;
        }
        catch (MqttProtocolViolationException violation)
        {
            return Refusal.Of(client, turn, violation.Message);
        }
    }

    private static MqttConnectPacket PacketOf(ClientSettings settings, string clientId, string? user, string? password)
    {
        var packet = new MqttConnectPacket
        {
            ClientId = clientId,
            CleanSession = settings.StartsClean,
            KeepAlivePeriod = (ushort)settings.KeepAlive,
            Username = user,
            Password = password is null ? null : Encoding.Latin1.GetBytes(password),
        };
        if (settings.Aliyun is { } device)
        {
            packet.ClientId = AliyunDevice.ClientId(clientId, settings.SslContextId is not null);
            (packet.Username, packet.Password) = (device.UserName, device.Password(clientId));
        }
        if (settings.Will is { } will)
        {
            packet.WillFlag = true;
            (packet.WillQoS, packet.WillRetain) = (will.QualityOfService, will.Retain);
            (packet.WillTopic, packet.WillMessage) = (will.Topic, will.Message.ToArray());
        }
        return packet;
    }
}
