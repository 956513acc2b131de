using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Mqtt;

/// <summary>Log lines of MQTT clients.</summary>
internal static partial class MqttLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "MQTT client {Id}: connected with {Host}:{Port}")]
    public static partial void Opened(ILogger logger, int id, string host, int port);

    [LoggerMessage(Level = LogLevel.Warning, Message = "MQTT client {Id}: open failed with {Result}: {Reason}")]
    public static partial void OpenFailed(ILogger logger, int id, int result, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "MQTT client {Id}: PDP context {Context} is not active")]
    public static partial void NoContext(ILogger logger, int id, int context);

    [LoggerMessage(Level = LogLevel.Information, Message = "MQTT client {Id}: the connection has ended: {Reason}")]
    public static partial void Ended(ILogger logger, int id, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "MQTT: sending failed, what came before is still read: {Reason}")]
    public static partial void SendingFailed(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "MQTT: a message of {Length} bytes is passed over and not acknowledged; up to {Most} are taken")]
    public static partial void TooLarge(ILogger logger, int length, int most);

    [LoggerMessage(Level = LogLevel.Warning, Message = "MQTT client {Id}: a message on {Topic} is dropped: all five slots are taken")]
    public static partial void SlotsFull(ILogger logger, int id, string topic);

    [LoggerMessage(Level = LogLevel.Information, Message = "MQTT: packet {MessageId} is not sent again: the send buffer is full")]
    public static partial void NoRoom(ILogger logger, int messageId);

    [LoggerMessage(Level = LogLevel.Information, Message = "MQTT: {Packet} {MessageId} answers nothing that is under way")]
    public static partial void LateAnswer(ILogger logger, string packet, int messageId);

    [LoggerMessage(Level = LogLevel.Information, Message = "MQTT client {Id}: {Command} refused: {Reason}")]
    public static partial void Refused(ILogger logger, int id, string command, string reason);
}
