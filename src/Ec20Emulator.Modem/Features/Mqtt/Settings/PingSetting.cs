using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="qmtping" - seconds between pings of which none is answered (http-mqtt-ftp.md 3).</summary>
internal sealed class PingSetting(MqttClients clients) : MqttSetting<PingSetting.Args>(clients)
{
    internal readonly record struct Args([Range(0, 5)] int Client, [Range(5, 60)] int? Value = null) : IClientArgs
    {
        public bool IsQuery => Value is null;
    }

    public override string Key => "qmtping";

    protected override string Show(ClientSettings settings) => settings.PingRetry.ToString(CultureInfo.InvariantCulture);

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        settings.PingRetry = args.Value!.Value;
        return AtResult.Ok;
    }
}
