using System.Globalization;
using Ec20Emulator.Modem;

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
        return modem => modem.Core.Mailbox.TellAsync(() => act(modem.Assembly));
    }

    private static Action<ModemAssembly> Read(string what) => what.Split(' ') switch
    {
        ["drops", "context", var id] when Number(id, 1, 16) is { } context => modem => modem.Contexts.DropByNetwork(context),
        ["loses", "coverage"] => modem => modem.Registration.LoseCoverage(),
        ["regains", "coverage"] => modem => modem.Registration.RegainCoverage(),
        ["refuses", "registration"] => modem => modem.Registration.SetRefusal(true),
        ["refuses", "activation"] => modem => modem.Contexts.RefusesActivation = _ => true,
        ["refuses", "deactivation"] => modem => modem.Contexts.RefusesDeactivation = _ => true,
        ["accepts"] => Accept,
        ["signal", var text] when Number(text, 0, 99) is { } index && index is <= 31 or 99 => modem => modem.Registration.SetSignal(index),
        ["moves", "to", var place] when Place(place) is { } cell => modem => modem.Registration.MoveTo(cell.Area, cell.Cell),
        _ => throw new FormatException($"the network does not know '{what}': write drops context 1, loses coverage, regains coverage, "
            + "refuses registration, refuses activation, refuses deactivation, accepts, signal 0-31 or 99, or moves to AREA,CELL in hexadecimal"),
    };

    private static void Accept(ModemAssembly modem)
    {
        (modem.Contexts.RefusesActivation, modem.Contexts.RefusesDeactivation) = (null, null);
        modem.Registration.SetRefusal(false);
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
