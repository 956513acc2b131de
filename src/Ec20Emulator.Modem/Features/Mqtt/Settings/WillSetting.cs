using System.Text;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using Ec20Emulator.Modem.Features.Mqtt.Packets;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="will" - the message the server publishes when the connection breaks (http-mqtt-ftp.md 3). 1 needs all that follows.</summary>
internal sealed class WillSetting(MqttClients clients) : MqttSetting<WillSetting.Args>(clients)
{
    /// <summary>Longest message, bytes.</summary>
    public const int Longest = 256;

    internal readonly record struct Args(
        [Range(0, 5)] int Client,
        [OneOf(0, 1)] bool? IsOn = null,
        [Range(0, 2)] MqttQualityOfServiceLevel? QualityOfService = null,
        [OneOf(0, 1)] bool? Retain = null,
        [Text(Shown = "topic", IsShownQuoted = true, MinimumLength = 1, MaximumLength = 255)] string? Topic = null,
        [Text(Shown = "message", IsShownQuoted = true, MaximumLength = Longest)] string? Message = null) : IClientArgs
    {
        public bool IsQuery => IsOn is null;
    }

    public override string Key => "will";

    protected override string Show(ClientSettings settings) => settings.Will is { } will
        ? $"1,{(int)will.QualityOfService},{MqttValues.Number(will.Retain)},\"{MqttText.Show(will.Topic)}\",\"{Encoding.Latin1.GetString(will.Message.Span)}\""
        : "0";

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        if (args.IsOn == false)
        {
            settings.Will = null;
            return AtResult.Ok;
        }
        if (args is not { QualityOfService: { } quality, Retain: { } retain, Topic: { } typed, Message: { } message } || !MqttText.TryRead(typed, out var topic))
            return Refuse(args, "QoS, retain, topic in UTF-8 and message go with 1");
        settings.Will = new Will(quality, retain, topic, Encoding.Latin1.GetBytes(message));
        return AtResult.Ok;
    }
}
