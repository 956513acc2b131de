using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="edit/timeout" - whether, and after how many seconds without input, a prompt ends (http-mqtt-ftp.md 3).</summary>
internal sealed class EditTimeoutSetting(MqttClients clients) : MqttSetting<EditTimeoutSetting.Args>(clients)
{
    internal readonly record struct Args([Range(0, 5)] int Client, [OneOf(0, 1)] bool? IsOn = null, [Range(1, 120)] int? Seconds = null) : IClientArgs
    {
        public bool IsQuery => IsOn is null;
    }

    public override string Key => "edit/timeout";

    protected override string Show(ClientSettings settings) => settings.PromptTimeout is { } seconds ? $"1,{seconds}" : "0";

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        settings.PromptTimeout = args.IsOn == true ? args.Seconds ?? settings.PromptTimeout ?? 120 : null;
        return AtResult.Ok;
    }
}
