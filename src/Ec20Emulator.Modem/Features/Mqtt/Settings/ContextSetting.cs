using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="pdpcid" - PDP context (http-mqtt-ftp.md 3).</summary>
internal sealed class ContextSetting(MqttClients clients) : MqttSetting<ContextSetting.Args>(clients)
{
    internal readonly record struct Args([Range(0, 5)] int Client, [Range(1, 16)] int? Value = null) : IClientArgs
    {
        public bool IsQuery => Value is null;
    }

    public override string Key => "pdpcid";

    protected override bool IsFixedWhileOpen => true;

    protected override string Show(ClientSettings settings) => settings.ContextId.ToString(CultureInfo.InvariantCulture);

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        settings.ContextId = args.Value!.Value;
        return AtResult.Ok;
    }
}
