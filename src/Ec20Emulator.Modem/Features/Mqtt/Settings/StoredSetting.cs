using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="hwauth", "hwprodid", "onenet" - keys of other clouds: stored and read back (http-mqtt-ftp.md 3).</summary>
internal sealed class StoredSetting(MqttClients clients, string key) : MqttSetting<StoredSetting.Args>(clients)
{
    internal readonly record struct Args(
        [Range(0, 5)] int Client,
        [Text(Shown = "id", IsShownQuoted = true, MaximumLength = 255)] string? First = null,
        [Text(Shown = "secret", IsShownQuoted = true, MaximumLength = 255)] string? Second = null,
        [Text(Shown = "nodeid", IsShownQuoted = true, MaximumLength = 255)] string? Third = null) : IClientArgs
    {
        public bool IsQuery => First is null;

        public IEnumerable<string> Values => new[] { First, Second, Third }.OfType<string>();
    }

    public override string Key => key;

    public override bool IsOnlyStored => true;

    public override bool IsSecret => true;

    protected override string Show(ClientSettings settings) => settings.Stored?.GetValueOrDefault(Key) ?? "\"\"";

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        settings.Stored ??= [];
        settings.Stored[Key] = string.Join(',', args.Values.Select(value => $"\"{value}\""));
        return AtResult.Ok;
    }
}
