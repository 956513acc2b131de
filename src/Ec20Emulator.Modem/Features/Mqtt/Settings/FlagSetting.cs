using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>A setting of AT+QMTCFG that is on or off: "session", "send/mode" and "view/mode".</summary>
internal sealed class FlagSetting(
    MqttClients clients, string key, Func<ClientSettings, bool> get, Action<ClientSettings, bool> set, bool isOnlyStored = false)
    : MqttSetting<FlagSetting.Args>(clients)
{
    internal readonly record struct Args([Range(0, 5)] int Client, [OneOf(0, 1)] bool? Value = null) : IClientArgs
    {
        public bool IsQuery => Value is null;
    }

    public override string Key => key;

    public override bool IsOnlyStored => isOnlyStored;

    protected override string Show(ClientSettings settings) => Number(get(settings)).ToString(CultureInfo.InvariantCulture);

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        set(settings, args.Value!.Value);
        return AtResult.Ok;
    }
}
