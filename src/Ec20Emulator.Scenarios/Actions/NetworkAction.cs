using System.Globalization;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>
/// What the network does: <c>drops context 1</c>, <c>loses coverage</c>, <c>regains coverage</c>,
/// <c>refuses registration|activation|deactivation</c>, <c>accepts</c>, <c>signal 12</c>, <c>moves to DE11,5F1EA16</c>.
/// </summary>
internal sealed class NetworkAction : IScenarioAction
{
    public string Word => "network";

    public Func<Ec20Modem, Task> Parse(string arguments)
    {
        var act = Read(arguments);
        return modem => act(modem.Network);
    }

    private static Func<NetworkControl, Task> Read(string what) => what.Split(' ') switch
    {
        ["drops", "context", var id] when Number(id, 1, 16) is { } context => network => network.DropContextAsync(context),
        ["loses", "coverage"] => network => network.LoseCoverageAsync(),
        ["regains", "coverage"] => network => network.RegainCoverageAsync(),
        ["refuses", "registration"] => network => network.RefuseRegistrationAsync(true),
        ["refuses", "activation"] => network => network.RefuseActivationAsync(true),
        ["refuses", "deactivation"] => network => network.RefuseDeactivationAsync(true),
        ["accepts"] => AcceptAsync,
        ["signal", var text] when Number(text, 0, 31) is { } index => network => network.SetSignalAsync(index),
        ["moves", "to", var place] when Place(place) is { } cell => network => network.MoveToCellAsync(cell.Area, cell.Cell),
        _ => throw new FormatException($"the network does not know '{what}': write drops context 1, loses coverage, regains coverage, "
            + "refuses registration, refuses activation, refuses deactivation, accepts, signal 0-31, or moves to AREA,CELL in hexadecimal"),
    };

    private static async Task AcceptAsync(NetworkControl network)
    {
        await network.RefuseActivationAsync(false);
        await network.RefuseDeactivationAsync(false);
        await network.RefuseRegistrationAsync(false);
    }

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static (int Area, int Cell)? Place(string text) =>
        text.Split(',') is [var area, var cell]
        && ushort.TryParse(area, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var areaCode)
        && int.TryParse(cell, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var cellId) && cellId is >= 0 and <= 0xFFFFFFF
            ? (areaCode, cellId)
            : null;
}
