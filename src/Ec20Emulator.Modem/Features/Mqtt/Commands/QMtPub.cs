using System.Text;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>
/// AT+QMTPUB - publishes a message; http-mqtt-ftp.md 4. Its payload is typed behind the prompt up to Ctrl-Z, or counted there, or stands in the line.
/// </summary>
[AtCommand("+QMTPUB")]
internal sealed class QMtPub(MqttClients clients) : ITestCommand, IWriteCommand<QMtPub.Args>
{
    internal sealed record Args(
        [Range(0, 5)] int Client,
        [Range(0, 65535)] ushort MessageId,
        [Range(0, 2)] MqttQualityOfServiceLevel Quality,
        [OneOf(0, 1)] bool Retain,
        [Text(MinimumLength = 1)] string Topic,
        [Payload] PayloadField? Payload = null);

    public AtResult Test(Turn turn) => AtResult.Line($"+QMTPUB: (0-5),<msgid>,(0-2),(0,1),\"topic\",(1-{Publishing.LongestPayload})");

    public AtResult Write(Args args, Turn turn)
    {
        var head = new PublishHead(args.MessageId, args.Quality, args.Retain, args.Topic);
        return args.Payload?.Text is { } text
            ? Publishing.Send(clients[args.Client], turn, head, Encoding.Latin1.GetBytes(text))
            : Publishing.Prompt(clients[args.Client], turn, head, args.Payload?.Length);
    }
}
