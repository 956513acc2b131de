using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ec20Emulator.Host.Running;

/// <summary>The one line on stdout that says the modem can be dialled, and where.</summary>
internal static partial class ReadyLine
{
    /// <summary>Modems the line names; of more it has the first and the last, and how many there are.</summary>
    public const int MostNamed = 100;

    /// <summary>The line, without its end.</summary>
    public static string Of(ModemHost host) => Of(host, host.Modems.Count <= MostNamed ? host.Modems : [host.Modems[0], host.Modems[^1]]);

    /// <summary>What a file has: the same, with all modems.</summary>
    public static string Whole(ModemHost host) => Of(host, host.Modems);

    private static string Of(ModemHost host, IReadOnlyList<RunningModem> named) => JsonSerializer.Serialize(
        new Ready("ready", [.. named.Select(modem => new ReadyModem(modem.Id, modem.Ports) { Label = modem.Label })], host.ControlUri, host.Options.Seed)
        {
            Count = host.Modems.Count > 1 ? host.Modems.Count : null,
        },
        ReadyJson.Default.Ready);

    /// <summary>The line of a recording: where the host program dials, and the transcript.</summary>
    public static string OfRecording(IReadOnlyList<BoundPort> ports, string file) => JsonSerializer.Serialize(
        new ReadyToRecord("ready", [new ReadyModem(ModemHost.ModemId, ports)], file), ReadyJson.Default.ReadyToRecord);

    private sealed record ReadyToRecord(string Event, IReadOnlyList<ReadyModem> Modems, string Recording);

    private sealed record Ready(string Event, IReadOnlyList<ReadyModem> Modems, string? Control, int Seed)
    {
        public int? Count { get; init; }
    }

    private sealed record ReadyModem(string Id, IReadOnlyList<BoundPort> Ports)
    {
        public string? Label { get; init; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Ready))]
    [JsonSerializable(typeof(ReadyToRecord))]
    private sealed partial class ReadyJson : JsonSerializerContext;
}
