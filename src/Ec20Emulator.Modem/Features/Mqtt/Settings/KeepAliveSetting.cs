using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="keepalive" - seconds without a packet after which a ping is sent; 0 = none are (http-mqtt-ftp.md 3).</summary>
internal sealed class KeepAliveSetting(MqttClients clients) : MqttSetting<KeepAliveSetting.Args>(clients)
{
    internal readonly record struct Args([Range(0, 5)] int Client, [Range(0, 3600)] int? Value = null) : IClientArgs
    {
        public bool IsQuery => Value is null;
    }

    public override string Key => "keepalive";

    protected override string Show(ClientSettings settings) => settings.KeepAlive.ToString(CultureInfo.InvariantCulture);

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        settings.KeepAlive = args.Value!.Value;
        return AtResult.Ok;
    }
}
