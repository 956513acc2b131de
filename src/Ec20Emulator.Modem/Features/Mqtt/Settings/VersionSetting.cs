using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;
using MQTTnet.Formatter;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="version" - 3 = MQTT 3.1, 4 = MQTT 3.1.1 (http-mqtt-ftp.md 3).</summary>
internal sealed class VersionSetting(MqttClients clients) : MqttSetting<VersionSetting.Args>(clients)
{
    internal readonly record struct Args([Range(0, 5)] int Client, [OneOf(3, 4)] int? Value = null) : IClientArgs
    {
        public bool IsQuery => Value is null;
    }

    public override string Key => "version";

    protected override bool IsFixedWhileOpen => true;

    protected override string Show(ClientSettings settings) => settings.Version is MqttProtocolVersion.V311 ? "4" : "3";

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        settings.Version = args.Value == 4 ? MqttProtocolVersion.V311 : MqttProtocolVersion.V310;
        return AtResult.Ok;
    }
}
