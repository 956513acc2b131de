using System.Text.Json;
using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Persistence;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>The definitions of the 24 contexts. Each change is saved at once (network-sim.md 4).</summary>
internal sealed partial class PdpDefinitions
{
    /// <summary>Highest context id (network-sim.md 4).</summary>
    public const int Count = 24;

    /// <summary>Highest context id of AT+QICSGP, AT+QIACT and what opens sockets (tcpip.md 2).</summary>
    public const int OfTcpIp = 16;

    private const string Key = "pdp-contexts";

    private readonly ISavedSettings _settings;
    private readonly SortedDictionary<int, PdpDefinition> _defined;

    /// <summary>Takes what was saved; where that cannot be read, what came with the module.</summary>
    public PdpDefinitions(ISavedSettings settings, ILogger log)
    {
        _settings = settings;
        try
        {
            _defined = settings.Read(Key)?.Deserialize(PdpDefinitionsJson.Default.SortedDictionaryInt32PdpDefinition) ?? Factory();
            if (_defined.Any(pair => pair.Key is < 1 or > Count || pair.Value is null || !Enum.IsDefined(pair.Value.Type)))
                throw new JsonException("a context is out of range");
        }
        catch (JsonException exception)
        {
            PacketLog.Unreadable(log, exception.Message);
            _defined = Factory();
        }
    }

    /// <summary>Ids of the contexts defined, ascending.</summary>
    public IReadOnlyCollection<int> Defined => _defined.Keys;

    /// <summary>A definition; null where there is none.</summary>
    /// <param name="contextId">1-24.</param>
    public PdpDefinition? this[int contextId] => _defined.GetValueOrDefault(contextId);

    /// <summary>What the TCP/IP commands see: empty values for a context the host has not defined.</summary>
    /// <param name="contextId">1-24.</param>
    public PdpDefinition OfHost(int contextId) => this[contextId] is { IsFactory: false } set ? set : new PdpDefinition();

    /// <summary>Defines a context, or removes its definition.</summary>
    /// <returns>False, with the old one in force, where it could not be saved.</returns>
    public bool Set(int contextId, PdpDefinition? definition)
    {
        var before = this[contextId];
        Put(contextId, definition);
        if (_settings.Save(Key, _defined, PdpDefinitionsJson.Default.SortedDictionaryInt32PdpDefinition))
            return true;
        Put(contextId, before);
        return false;
    }

    private void Put(int contextId, PdpDefinition? definition)
    {
        if (definition is null)
            _defined.Remove(contextId);
        else
            _defined[contextId] = definition;
    }

    private static SortedDictionary<int, PdpDefinition> Factory() => new()
    {
        [1] = new PdpDefinition { Type = PdpType.Ipv4v6, IsFactory = true },
        [2] = new PdpDefinition { Type = PdpType.Ipv4v6, Apn = "ims", IsFactory = true },
        [3] = new PdpDefinition { Type = PdpType.Ipv4v6, Apn = "sos", RequestType = 1, IsFactory = true },
    };

    [JsonSerializable(typeof(SortedDictionary<int, PdpDefinition>))]
    private sealed partial class PdpDefinitionsJson : JsonSerializerContext;
}
