using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="ssl" - whether TLS is spoken, and with which SSL context; the one set last where none is named, else 0 (http-mqtt-ftp.md 3).</summary>
internal sealed class SslSetting(MqttClients clients) : MqttSetting<SslSetting.Args>(clients)
{
    internal readonly record struct Args([Range(0, 5)] int Client, [OneOf(0, 1)] bool? IsOn = null, [Range(0, 5)] int? SslContext = null) : IClientArgs
    {
        public bool IsQuery => IsOn is null;
    }

    public override string Key => "ssl";

    protected override bool IsFixedWhileOpen => true;

    protected override string Show(ClientSettings settings) => settings.SslContextId is { } context ? $"1,{context}" : "0";

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        settings.SslContextId = args.IsOn == true ? args.SslContext ?? settings.SslContextId ?? 0 : null;
        return AtResult.Ok;
    }
}
