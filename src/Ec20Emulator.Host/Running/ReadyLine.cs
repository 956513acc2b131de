using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ec20Emulator.Host.Running;

/// <summary>The one line on stdout that says the modem can be dialled, and where.</summary>
internal static partial class ReadyLine
{
    /// <summary>The line, without its end.</summary>
    public static string Of(ModemHost host) => JsonSerializer.Serialize(
        new Ready("ready", [.. host.Modems.Select(modem => new ReadyModem(modem.Id, modem.Ports))], host.ControlUri, host.Options.Seed), ReadyJson.Default.Ready);

    /// <summary>The line of a recording: where the host program dials, and the transcript.</summary>
    public static string OfRecording(IReadOnlyList<BoundPort> ports, string file) => JsonSerializer.Serialize(
        new ReadyToRecord("ready", [new ReadyModem(ModemHost.ModemId, ports)], file), ReadyJson.Default.ReadyToRecord);

    private sealed record ReadyToRecord(string Event, IReadOnlyList<ReadyModem> Modems, string Recording);

    private sealed record Ready(string Event, IReadOnlyList<ReadyModem> Modems, string? Control, int Seed);

    private sealed record ReadyModem(string Id, IReadOnlyList<BoundPort> Ports);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Ready))]
    [JsonSerializable(typeof(ReadyToRecord))]
    private sealed partial class ReadyJson : JsonSerializerContext;
}
