using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>
/// AT+CGEREP: <c>+CGEV</c> when bearers come and go (network-sim.md 4, device-extras.md 4). Mode 0 keeps the newest events, which the buffer
/// parameter 1 forwards when the mode changes, and 0 clears. After a detachment contexts are not told one by one. Saved.
/// </summary>
internal sealed partial class PacketEvents : IProfileMember
{
    private const string Key = "cgerep";
    private const int Kept = 32;

    private readonly ModemCore _core;
    private readonly IPacketService _service;
    private readonly Queue<string> _buffer = [];

    public PacketEvents(ModemCore core, PdpContexts contexts, IPacketService service)
    {
        (_core, _service) = (core, service);
        Values = Read();
        contexts.BearerRaised += context => Tell($"PDN ACT {context.Id}");
        contexts.BearerReleased += BearerReleased;
        service.Detached += loss => Tell(loss is ContextLoss.ByHost ? "ME DETACH" : "NW DETACH");
    }

    public string Name => Key;

    public ProfileUses Uses => ProfileUses.Factory;

    /// <summary>The settings in force.</summary>
    public Stored Values { get; private set; }

    /// <summary>Changes settings; events that were kept are forwarded or cleared.</summary>
    /// <returns>False, with nothing changed, where they could not be stored.</returns>
    public bool TrySet(Stored values)
    {
        if (!_core.State.Settings.Save(Key, values, PacketEventsJson.Default.Stored))
            return false;
        Values = values;
        if (values.Mode == 0)
            return true;
        if (values.Buffer == 1)
        {
            foreach (var line in _buffer)
                _core.Urcs.Send(line);
        }
        _buffer.Clear();
        return true;
    }

    public void ResetToFactory() => TrySet(new Stored());

    /// <summary>Power is gone: what was kept is forgotten.</summary>
    public void PowerOff() => _buffer.Clear();

    private void BearerReleased(PdpContext context, ContextLoss loss, string address)
    {
        if (_service.IsAttached)
            Tell(loss is ContextLoss.ByHost ? $"PDN DEACT {context.Id}" : $"NW DEACT \"IP\",\"{address}\",{context.Id}");
    }

    private void Tell(string text)
    {
        var line = $"+CGEV: {text}";
        if (Values.Mode > 0)
        {
            _core.Urcs.Send(line);
            return;
        }
        _buffer.Enqueue(line);
        if (_buffer.Count > Kept)
            _buffer.Dequeue();
    }

    private Stored Read() => _core.State.Settings.Read(Key, PacketEventsJson.Default.Stored) ?? new Stored();

    /// <summary>The settings as they are kept.</summary>
    /// <param name="Mode">0 events are kept, 1 and 2 they are sent.</param>
    /// <param name="Buffer">What becomes of events that were kept: 0 cleared, 1 forwarded.</param>
    internal sealed record Stored(int Mode = 0, int Buffer = 0);

    [JsonSerializable(typeof(Stored))]
    private sealed partial class PacketEventsJson : JsonSerializerContext;
}
