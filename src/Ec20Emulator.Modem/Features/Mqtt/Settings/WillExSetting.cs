using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using Ec20Emulator.Modem.Features.Mqtt.Packets;
using MQTTnet.Protocol;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="willex" - as "will", its message counted and typed behind the prompt: any octets (http-mqtt-ftp.md 3).</summary>
internal sealed class WillExSetting(MqttClients clients) : MqttSetting<WillExSetting.Args>(clients)
{
    internal readonly record struct Args(
        [Range(0, 5)] int Client,
        [OneOf(0, 1)] bool? IsOn = null,
        [Range(0, 2)] MqttQualityOfServiceLevel? QualityOfService = null,
        [OneOf(0, 1)] bool? Retain = null,
        [Text(Shown = "topic", IsShownQuoted = true, MinimumLength = 1, MaximumLength = 255)] string? Topic = null,
        [Range(1, WillSetting.Longest)] int? Length = null) : IClientArgs
    {
        public bool IsQuery => IsOn is null;
    }

    public override string Key => "willex";

    protected override string Show(ClientSettings settings) => settings.Will is { } will
        ? $"1,{(int)will.QualityOfService},{MqttValues.Number(will.Retain)},\"{MqttText.Show(will.Topic)}\",{will.Message.Length}"
        : "0";

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        if (args.IsOn == false)
        {
            settings.Will = null;
            return AtResult.Ok;
        }
        if (args is not { QualityOfService: { } quality, Retain: { } retain, Topic: { } typed, Length: { } length } || !MqttText.TryRead(typed, out var topic))
            return Refuse(args, "QoS, retain, topic in UTF-8 and length go with 1");
        var request = new PromptRequest(WillSetting.Longest, length, Echo: true) { IdleTimeout = TimeSpan.FromSeconds(settings.PromptTimeout ?? 0) };
        return turn.Prompt(request, input =>
        {
            if (input.IsTimedOut)
                return Refuse(args, "nothing was typed for too long");
            settings.Will = new Will(quality, retain, topic, input.Data.ToArray());
            return AtResult.Ok;
        });
    }
}
