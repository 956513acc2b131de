using Ec20Emulator.Control.Serving;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Control.Metrics;

/// <summary>The figures of all modems, of each or in total.</summary>
internal static class ModemMetrics
{
    public static async Task<string> CollectAsync(ControlledModems modems, int watchers, bool isPerModem)
    {
        var all = await Task.WhenAll(modems.All.Select(async modem => (modem.Id, Figures: await modem.Modem.ReadFiguresAsync())));
        var text = new PrometheusText { IsSummedUp = !isPerModem };
        void PerModem(string name, string help, Func<ModemFigures, long> value) =>
            text.Add(name, help, all.Select(modem => (Labels(modem.Id), value(modem.Figures))));

        text.Add("ec20_modems", "Modems of this process.", ([], all.Length));
        PerModem("ec20_ports_attached", "Ports with a DTE.", figures => figures.PortsAttached);
        foreach (var figure in all.SelectMany(modem => modem.Figures.Features).DistinctBy(figure => figure.Name))
        {
            text.Add($"ec20_{figure.Name}", figure.Help, all.SelectMany(modem => modem.Figures.Features
                .Where(one => one.Name == figure.Name).Select(one => (Labels(modem.Id), one.Value))));
        }
        PerModem("ec20_faults_active", "Faults that lie on the modem.", figures => figures.FaultsActive);
        text.Add("ec20_commands_total", "AT commands by final result.", all.SelectMany(modem => modem.Figures.Commands.Select(result =>
            (Labels(modem.Id, ("result", result.Key)), result.Value))));
        text.Add("ec20_dte_bytes_total", "Bytes between DTEs and the modem.", all.SelectMany(modem => Directions(modem.Id, modem.Figures)));
        PerModem("ec20_urcs_total", "URCs written to ports.", figures => figures.Urcs);
        PerModem("ec20_journal_entries_total", "Journal entries, forgotten ones included.", figures => figures.JournalEntries);
        text.Add("ec20_control_watchers", "Event streams and waits of the control API.", ([], watchers));
        return text.ToString();
    }

    private static IEnumerable<((string Name, string Value)[] Labels, long Value)> Directions(string id, ModemFigures figures) =>
        [(Labels(id, ("direction", "in")), figures.BytesFromDte), (Labels(id, ("direction", "out")), figures.BytesToDte)];

    private static (string Name, string Value)[] Labels(string id, params (string Name, string Value)[] more) => [(PrometheusText.Modem, id), .. more];
}
