using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Mqtt.Clients;

namespace Ec20Emulator.Modem.Features.Mqtt.Settings;

/// <summary>What the parameters of every setting have in common.</summary>
internal interface IClientArgs
{
    /// <summary>The client, 0-5.</summary>
    int Client { get; }

    /// <summary>True where there is no value: the setting is read.</summary>
    bool IsQuery { get; }
}

/// <summary>A setting of AT+QMTCFG: with a value it is set, without one it is read (http-mqtt-ftp.md 3).</summary>
/// <typeparam name="TArgs">Client and values, declared by the setting.</typeparam>
internal abstract class MqttSetting<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(MqttClients clients) : IKeyedSetting<TArgs>
    where TArgs : IClientArgs
{
    public abstract string Key { get; }

    public virtual bool IsOnlyStored => false;

    public virtual bool IsSecret => false;

    /// <summary>True where it cannot be changed while the client is open.</summary>
    protected virtual bool IsFixedWhileOpen => false;

    public AtResult Apply(TArgs args, Turn turn)
    {
        var client = clients[args.Client];
        if (args.IsQuery)
            return AtResult.Line($"+QMTCFG: \"{Key}\",{Show(client.Settings)}");
        if (!IsFixedWhileOpen || client.State is ClientState.Closed)
            return Set(client.Settings, args, turn);
        return Refuse(client, "the client is open");
    }

    /// <summary>The values as printed.</summary>
    protected abstract string Show(ClientSettings settings);

    /// <summary>Sets the values.</summary>
    protected abstract AtResult Set(ClientSettings settings, TArgs args, Turn turn);

    /// <summary>Answers ERROR, and says why in the log.</summary>
    protected AtResult Refuse(MqttClient client, string why)
    {
        MqttLog.Refused(client.Log, client.Id, $"AT+QMTCFG=\"{Key}\"", why);
        return AtResult.Error;
    }

    /// <summary>As <see cref="Refuse(MqttClient, string)"/>.</summary>
    protected AtResult Refuse(TArgs args, string why) => Refuse(clients[args.Client], why);
}
