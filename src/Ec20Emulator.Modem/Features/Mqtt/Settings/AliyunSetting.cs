using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="aliauth" - a device of Alibaba Cloud, of which CONNECT is made (http-mqtt-ftp.md 3). Three empty texts take it away.</summary>
internal sealed class AliyunSetting(MqttClients clients) : MqttSetting<AliyunSetting.Args>(clients)
{
    internal readonly record struct Args(
        [Range(0, 5)] int Client,
        [Text(Shown = "productkey", IsShownQuoted = true, MaximumLength = 255)] string? ProductKey = null,
        [Text(Shown = "devicename", IsShownQuoted = true, MaximumLength = 255)] string? DeviceName = null,
        [Text(Shown = "devicesecret", IsShownQuoted = true, MaximumLength = 255)] string? DeviceSecret = null) : IClientArgs
    {
        public bool IsQuery => this is { ProductKey: null, DeviceName: null, DeviceSecret: null };
    }

    public override string Key => "aliauth";

    public override bool IsSecret => true;

    protected override string Show(ClientSettings settings) => settings.Aliyun is { } device
        ? $"\"{device.ProductKey}\",\"{device.DeviceName}\",\"{device.DeviceSecret}\""
        : "\"\",\"\",\"\"";

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        if (args is not { ProductKey: { } product, DeviceName: { } name, DeviceSecret: { } secret })
            return Refuse(args, "all three go together");
        settings.Aliyun = product.Length + name.Length + secret.Length == 0 ? null : new AliyunDevice(product, name, secret);
        return AtResult.Ok;
    }
}
