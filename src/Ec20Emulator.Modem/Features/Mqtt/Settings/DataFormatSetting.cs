using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="dataformat" - whether payloads are typed, and printed, as hexadecimal digits (http-mqtt-ftp.md 3).</summary>
internal sealed class DataFormatSetting(MqttClients clients) : MqttSetting<DataFormatSetting.Args>(clients)
{
    internal readonly record struct Args([Range(0, 5)] int Client, [OneOf(0, 1)] bool? Sends = null, [OneOf(0, 1)] bool? Receives = null) : IClientArgs
    {
        public bool IsQuery => Sends is null;
    }

    public override string Key => "dataformat";

    protected override string Show(ClientSettings settings) => $"{Number(settings.SendsHexData)},{Number(settings.ReceivesHexData)}";

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        (settings.SendsHexData, settings.ReceivesHexData) = (args.Sends!.Value, args.Receives ?? settings.ReceivesHexData);
        return AtResult.Ok;
    }
}
