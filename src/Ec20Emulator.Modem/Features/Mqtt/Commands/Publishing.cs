using System.Buffers;
using System.Text;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using Ec20Emulator.Modem.Features.Sockets;
using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>A message a host publishes, before its payload.</summary>
/// <param name="MessageId">0-65535; 0 for QoS 0 alone.</param>
/// <param name="Quality">0-2.</param>
/// <param name="Retain">Whether the server keeps it.</param>
/// <param name="Topic">As typed.</param>
internal readonly record struct PublishHead(ushort MessageId, MqttQualityOfServiceLevel Quality, bool Retain, string Topic);

/// <summary>Publishing, the same for AT+QMTPUB and AT+QMTPUBEX (http-mqtt-ftp.md 4).</summary>
internal static class Publishing
{
    /// <summary>Longest payload, bytes.</summary>
    public const int LongestPayload = 4096;

    /// <summary>Asks for the payload and sends it.</summary>
    /// <param name="client">The client.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="head">What was typed before it.</param>
    /// <param name="length">Its length; null = up to Ctrl-Z.</param>
    public static AtResult Prompt(MqttClient client, Turn turn, PublishHead head, int? length)
    {
        if (Obstacle(client, head) is { } obstacle)
            return Refusal.Of(client, turn, obstacle);
        var longest = client.Settings is { SendsHex: true } or { SendsHexData: true } ? LongestPayload * 2 : LongestPayload;
        var request = new PromptRequest(longest, length, Echo: true) { IdleTimeout = TimeSpan.FromSeconds(client.Settings.PromptTimeout ?? 0) };
        return turn.Prompt(request, input => Typed(client, turn, head, input));
    }

    /// <summary>Sends a message.</summary>
    /// <param name="client">The client.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="head">What was typed before its payload.</param>
    /// <param name="typed">The payload as typed.</param>
    public static AtResult Send(MqttClient client, Turn turn, PublishHead head, ReadOnlyMemory<byte> typed)
    {
        if (Obstacle(client, head) is { } obstacle)
            return Refusal.Of(client, turn, obstacle);
        if (client.Settings is { SendsHex: true } or { SendsHexData: true })
        {
            if (!HexText.TryParse(Encoding.Latin1.GetString(typed.Span), out var octets))
                return Refusal.Of(client, turn, "the payload is not hexadecimal digits in pairs");
            typed = octets;
        }
        TopicText.TryRead(head.Topic, out var topic);
        return Sending.Start(client, turn, head.MessageId, new MqttPublishPacket
        {
            PacketIdentifier = head.Quality is MqttQualityOfServiceLevel.AtMostOnce ? (ushort)0 : head.MessageId,
            QualityOfServiceLevel = head.Quality,
            Retain = head.Retain,
            Topic = topic,
            Payload = new ReadOnlySequence<byte>(typed),
        });
    }

    private static AtResult Typed(MqttClient client, Turn turn, PublishHead head, PromptInput input) => input switch
    {
        { IsCancelled: true } => AtResult.Ok,
        { IsTimedOut: true } => Refusal.Of(client, turn, "nothing was typed for too long"),
        { IsOverlong: true } => Refusal.Of(client, turn, $"more than {LongestPayload} bytes were typed"),
        _ => Send(client, turn, head, input.Data.ToArray()),
    };

    private static string? Obstacle(MqttClient client, PublishHead head) =>
        head is { MessageId: 0, Quality: not MqttQualityOfServiceLevel.AtMostOnce } ? "QoS 1 and 2 need an identifier of 1-65535"
        : !TopicText.TryRead(head.Topic, out _) ? $"'{head.Topic}' is no topic: it is UTF-8 without wildcards"
        : Sending.Obstacle(client, head.MessageId);
}
