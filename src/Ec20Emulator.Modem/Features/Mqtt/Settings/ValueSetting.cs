using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>A setting of AT+QMTCFG that takes whatever its parameters allow.</summary>
/// <param name="clients">Whose setting it is.</param>
/// <param name="key">The key.</param>
/// <param name="show">The values as printed.</param>
/// <param name="set">Sets the values.</param>
/// <param name="isFixedWhileOpen">True where it cannot be changed while the client is open.</param>
/// <param name="isOnlyStored">True where it changes nothing.</param>
internal sealed class ValueSetting<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(
    MqttClients clients,
    string key,
    Func<ClientSettings, FormattableString> show,
    Action<ClientSettings, TArgs> set,
    bool isFixedWhileOpen = false,
    bool isOnlyStored = false) : MqttSetting<TArgs>(clients)
    where TArgs : IClientArgs
{
    public override string Key => key;

    public override bool IsOnlyStored => isOnlyStored;

    protected override bool IsFixedWhileOpen => isFixedWhileOpen;

    protected override string Show(ClientSettings settings) => show(settings).ToString(CultureInfo.InvariantCulture);

    protected override AtResult Set(ClientSettings settings, TArgs args, Turn turn)
    {
        set(settings, args);
        return AtResult.Ok;
    }
}
