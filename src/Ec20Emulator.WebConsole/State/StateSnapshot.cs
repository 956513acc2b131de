using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ec20Emulator.Control;
using Ec20Emulator.Control.Endpoints;
using Ec20Emulator.Control.Json;
using Ec20Emulator.Control.Views;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.WebConsole.State;

/// <summary>A modem at one moment, as the API shows it.</summary>
/// <param name="Summary">The few things one looks for first.</param>
/// <param name="Parts">Everything, part by part.</param>
/// <param name="Files">The files.</param>
/// <param name="Text">All of it, to be compared.</param>
internal sealed record StateSnapshot(
    IReadOnlyList<(string Name, string Value)> Summary, IReadOnlyList<(string Name, JsonNode? Value)> Parts, IReadOnlyList<ModemFile> Files, string Text)
{
    private static readonly string[] Left = ["id", "power", "waysIn", "faults", "cursor"];

    /// <summary>Looks.</summary>
    public static async Task<StateSnapshot> ReadAsync(ControlledModem modem)
    {
        var view = await ModemView.OfAsync(modem);
        var all = (JsonObject)JsonSerializer.SerializeToNode(view, ControlJson.Options)!;
        var parts = all.Where(part => !Left.Contains(part.Key)).Select(part => (part.Key, part.Value)).ToList();
        parts.Add(("sms", await NodeAsync(modem.Modem.Sms.ReadAsync())));
        parts.Add(("sentMessages", await NodeAsync(modem.Modem.Sms.ReadSentAsync())));
        parts.Add(("calls", await NodeAsync(modem.Modem.Calls.ReadAsync())));
        var files = new List<ModemFile>();
        foreach (var medium in FileEndpoints.Media)
            files.AddRange(await modem.Modem.Files.ListAsync(medium + ":*"));
        var text = string.Join('\n', parts.Where(part => part.Key != "clock").Select(part => part.Value?.ToJsonString())) + string.Join('\n', files) + view.Power + view.Faults;
        return new StateSnapshot(SummaryOf(view), parts, files, text);
    }

    /// <summary>True where nothing but the clock differs.</summary>
    public bool IsSameAs(StateSnapshot? other) => other?.Text == Text;

    private static async Task<JsonNode?> NodeAsync<T>(Task<T> reading) => JsonSerializer.SerializeToNode(await reading, ControlJson.Options);

    private static (string, string)[] SummaryOf(ModemView view) =>
    [
        ("Power", view.Power),
        ("SIM", view.Sim.State),
        ("Network", view.Network.Registration switch { 1 => "home", 2 => "searching", 3 => "denied", 5 => "roaming", _ => "not registered" }),
        ("Operator", view.Network.Operator ?? "none"),
        ("Signal", view.Network.Signal is { } signal ? string.Create(CultureInfo.InvariantCulture, $"{signal} of 31") : "none"),
        ("Sockets", view.Sockets.Count.ToString(CultureInfo.InvariantCulture)),
        ("Faults", view.Faults.ToString(CultureInfo.InvariantCulture)),
        ("DTEs", view.Ports.Where(port => port.IsAttached).Select(port => port.Name).DefaultIfEmpty("none").Aggregate((one, other) => $"{one}, {other}")),
    ];
}
