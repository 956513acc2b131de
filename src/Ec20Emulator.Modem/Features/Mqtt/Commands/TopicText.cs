using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.Modem.Features.Mqtt.Packets;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Commands;

/// <summary>Topics as hosts type them: UTF-8, wildcards where they may stand (MQTT 3.1.1, 4.7).</summary>
internal static class TopicText
{
    /// <summary>The topic of a message: it has no wildcards.</summary>
    public static bool TryRead(string typed, [NotNullWhen(true)] out string? topic) => MqttText.TryRead(typed, out topic) && !topic.AsSpan().ContainsAny('+', '#');

    /// <summary>The filter of a subscription.</summary>
    public static bool TryReadFilter(string typed, [NotNullWhen(true)] out string? topic)
    {
        if (!MqttText.TryRead(typed, out topic))
            return false;
        try
        {
            MqttTopicValidator.ThrowIfInvalidSubscribe(topic);
            return true;
        }
        catch (MqttProtocolViolationException)
        {
            return false;
        }
    }
}
