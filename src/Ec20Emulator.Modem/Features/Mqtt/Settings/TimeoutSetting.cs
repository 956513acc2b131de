using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="timeout" - seconds an answer may take, times a packet is sent, whether the host is told of those; what is left out stays (http-mqtt-ftp.md 3).</summary>
internal sealed class TimeoutSetting(MqttClients clients) : MqttSetting<TimeoutSetting.Args>(clients)
{
    internal readonly record struct Args([Range(0, 5)] int Client, [Range(1, 60)] int? Timeout = null, [Range(0, 10)] int? Retries = null, [OneOf(0, 1)] bool? Reports = null) : IClientArgs
    {
        public bool IsQuery => this is { Timeout: null, Retries: null, Reports: null };
    }

    public override string Key => "timeout";

    protected override string Show(ClientSettings settings) => $"{settings.Delivery.Timeout},{settings.Delivery.Retries},{Number(settings.Delivery.Reports)}";

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        var now = settings.Delivery;
        settings.Delivery = new DeliveryTerms(args.Timeout ?? now.Timeout, args.Retries ?? now.Retries, args.Reports ?? now.Reports);
        return AtResult.Ok;
    }
}
