using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>The six clients, each made when it is first named. Lives on the mailbox.</summary>
internal sealed class MqttClients
{
    /// <summary>Number of clients.</summary>
    public const int Count = 6;

    private readonly ModemCore _core;
    private readonly IPacketContexts _contexts;
    private readonly MqttClient?[] _clients = new MqttClient?[Count];

    public MqttClients(ModemCore core, IPacketContexts contexts)
    {
        (_core, _contexts) = (core, contexts);
        contexts.Lost += OnContextLost;
    }

    /// <summary>A client, 0-5.</summary>
    public MqttClient this[int id] => _clients[id] ??= new MqttClient(_core, _contexts, id);

    /// <summary>Those that were named, by id.</summary>
    public IEnumerable<MqttClient> Known => _clients.OfType<MqttClient>();

    /// <summary>Those that are open, by id.</summary>
    public IEnumerable<MqttClient> Open => Known.Where(client => client.State is ClientState.Open or ClientState.Connecting or ClientState.Connected or ClientState.Disconnecting);

    /// <summary>Power is gone: connections and settings with it.</summary>
    public void PowerOff()
    {
        foreach (var client in Known)
            client.PowerOff();
        Array.Clear(_clients);
    }

    private void OnContextLost(int contextId, ContextLoss loss)
    {
        foreach (var client in Known.Where(client => client.Settings.ContextId == contextId && client.State is not ClientState.Closed))
            // After the answer or the URC that tells of the context itself.
            _core.Mailbox.Post(client.LoseContext);
    }
}
