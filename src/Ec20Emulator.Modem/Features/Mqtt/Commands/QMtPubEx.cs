using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>AT+QMTPUBEX - publishes a message of counted bytes, under a result of its own name; http-mqtt-ftp.md 4.</summary>
[AtCommand("+QMTPUBEX")]
internal sealed class QMtPubEx(MqttClients clients) : ITestCommand, IWriteCommand<QMtPubEx.Args>
{
    internal readonly record struct Args(
        [Range(0, 5)] int Client,
        [Range(0, 65535)] ushort MessageId,
        [Range(0, 2)] MqttQualityOfServiceLevel Quality,
        [OneOf(0, 1)] bool Retain,
        [Text(MinimumLength = 1)] string Topic,
        [Range(1, Publishing.LongestPayload)] int Length);

    public AtResult Test(Turn turn) => AtResult.Line($"+QMTPUBEX: (0-5),<msgid>,(0-2),(0,1),\"topic\",(1-{Publishing.LongestPayload})");

    public AtResult Write(Args args, Turn turn) =>
        Publishing.Prompt(clients[args.Client], turn, new PublishHead(args.MessageId, args.Quality, args.Retain, args.Topic), args.Length);
}
