using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>AT+QMTCFG="recv/mode" - whether messages are kept until AT+QMTRECV, and whether lengths are printed (http-mqtt-ftp.md 3).</summary>
internal sealed class ReceiveModeSetting(MqttClients clients) : MqttSetting<ReceiveModeSetting.Args>(clients)
{
    internal readonly record struct Args([Range(0, 5)] int Client, [OneOf(0, 1)] bool? Keeps = null, [OneOf(0, 1)] bool? ShowsLength = null) : IClientArgs
    {
        public bool IsQuery => Keeps is null;
    }

    public override string Key => "recv/mode";

    protected override string Show(ClientSettings settings) => $"{Number(settings.KeepsMessages)},{Number(settings.ShowsLength)}";

    protected override AtResult Set(ClientSettings settings, Args args, Turn turn)
    {
        (settings.KeepsMessages, settings.ShowsLength) = (args.Keeps!.Value, args.ShowsLength ?? settings.ShowsLength);
        return AtResult.Ok;
    }
}
