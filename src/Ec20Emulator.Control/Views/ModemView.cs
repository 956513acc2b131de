using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Control.Views;

/// <summary>The modems.</summary>
/// <param name="Modems">Those that are asked for.</param>
/// <param name="Total">How many there are of the kind that is asked for.</param>
internal sealed record ModemList(IReadOnlyList<ModemView> Modems, int Total);

/// <summary>A modem with everything around it, all of one moment.</summary>
/// <param name="Id">Its name in paths.</param>
/// <param name="Power">Off, Booting, On, GoingDown or Hung.</param>
/// <param name="Network">The mobile network, with the PDP contexts.</param>
/// <param name="Sim">The SIM card.</param>
/// <param name="Sockets">The sockets in use.</param>
/// <param name="Ports">The ports.</param>
/// <param name="WaysIn">Where it can be dialled.</param>
/// <param name="Faults">Number of faults that lie on it.</param>
/// <param name="Clock">Its clock.</param>
/// <param name="Cursor">Cursor of the newest journal entry.</param>
internal sealed record ModemView(
    string Id,
    string Power,
    NetworkState Network,
    SimSummary Sim,
    IReadOnlyList<SocketSummary> Sockets,
    IReadOnlyList<PortView> Ports,
    IReadOnlyList<WayIn> WaysIn,
    int Faults,
    ClockView Clock,
    long Cursor)
{
    private static readonly string[] Named = ["power", "network", "sim", "sockets"];

    /// <summary>What it and its like are called together; null = nothing.</summary>
    public string? Label { get; init; }

    /// <summary>What the other features show of themselves.</summary>
    [JsonExtensionData]
    public Dictionary<string, object> Features { get; init; } = [];

    public static async Task<ModemView> OfAsync(ControlledModem modem)
    {
        var state = await modem.Modem.ReadAsync();
        var waysIn = modem.WaysIn();
        return new ModemView(
            modem.Id,
            state.Power,
            state.Network,
            state.Sim,
            state.Sockets,
            [.. state.Ports.Select(port => PortView.Of(port, waysIn))],
            waysIn,
            modem.Modem.Faults.Active.Count,
            await ClockView.OfAsync(modem.Modem.Clock),
            modem.Modem.Journal.Cursor)
        {
            Label = modem.Label,
            Features = state.Parts.Where(part => !Named.Contains(part.Key)).ToDictionary(StringComparer.Ordinal),
        };
    }
}
