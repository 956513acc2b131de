using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Ec20Emulator.Host.Watching;

/// <summary>State and dialogue of a modem: on a terminal a picture that is kept up to date, elsewhere a line for each thing that happens.</summary>
/// <param name="console">Where it goes.</param>
/// <param name="isLive">True on a terminal.</param>
internal sealed class WatchScreen(IAnsiConsole console, bool isLive)
{
    private const int RowsOfState = 8;

    private readonly Queue<WatchedEntry> _last = new();

    /// <summary>Shows a modem until it ends or the watch is over.</summary>
    public Task ShowAsync(WatchedModem modem, CancellationToken cancellationToken) => isLive
        ? console.Live(new Text("")).AutoClear(false).StartAsync(live => FollowAsync(modem, live, cancellationToken))
        : FollowAsync(modem, null, cancellationToken);

    /// <summary>The state, each thing on a line.</summary>
    public static IEnumerable<(string Name, string Value)> StateOf(JsonElement modem)
    {
        yield return ("modem", Told(modem, "id"));
        yield return ("power", Told(modem, "power"));
        yield return ("network", modem.TryGetProperty("network", out var network)
            ? $"{Told(network, "registration")} {Told(network, "operator")} signal {Told(network, "signal")}" : "");
        yield return ("SIM", modem.TryGetProperty("sim", out var sim) ? string.Join(' ', sim.EnumerateObject().Select(one => $"{one.Name}={one.Value}")) : "");
        yield return ("sockets", modem.TryGetProperty("sockets", out var sockets)
            ? string.Join(", ", sockets.EnumerateArray().Select(one => $"{Told(one, "id")} {Told(one, "state")}")) : "");
    }

    /// <summary>The picture.</summary>
    public IRenderable Picture(JsonElement modem)
    {
        var state = new Grid().AddColumn().AddColumn();
        foreach (var (name, value) in StateOf(modem))
            state.AddRow(new Text(name, new Style(decoration: Decoration.Bold)), new Text(WatchedEntry.Printable(value)) { Overflow = Overflow.Ellipsis });
        var lines = _last.Select(entry => new Text(entry.ToString(), StyleOf(entry)) { Overflow = Overflow.Ellipsis });
        return new Rows([state, new Rule(), .. lines]);
    }

    private async Task FollowAsync(WatchedModem modem, LiveDisplayContext? live, CancellationToken cancellationToken)
    {
        var state = await modem.ReadAsync(cancellationToken);
        Show(live, state);
        if (live is null)
            console.WriteLine(string.Join("; ", StateOf(state).Select(one => $"{one.Name}: {WatchedEntry.Printable(one.Value)}")));
        await foreach (var entry in modem.FollowAsync(state.GetProperty("cursor").GetInt64(), cancellationToken))
        {
            if (live is null)
            {
                console.WriteLine(entry.ToString());
                continue;
            }
            _last.Enqueue(entry);
            while (_last.Count > Math.Max(1, console.Profile.Height - RowsOfState))
                _last.Dequeue();
            Show(live, await modem.ReadAsync(cancellationToken));
        }
    }

    private void Show(LiveDisplayContext? live, JsonElement state)
    {
        live?.UpdateTarget(Picture(state));
        live?.Refresh();
    }

    private static string Told(JsonElement one, string name) => one.TryGetProperty(name, out var value) ? $"{value}" : "";

    private static Style StyleOf(WatchedEntry entry) => new(entry.Kind switch
    {
        "fromDte" => Color.Aqua,
        "toDte" => Color.Green,
        "network" => Color.Blue,
        "control" => Color.Yellow,
        "lint" => Color.Red,
        _ => Color.Grey,
    });
}
