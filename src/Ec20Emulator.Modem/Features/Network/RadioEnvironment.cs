using System.Collections.Concurrent;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>What is in the air around the modem. Whoever changes it tells <see cref="Registration"/>.</summary>
/// <param name="model">The module: the cells of its home network are in its bands.</param>
/// <param name="site">The site they belong to.</param>
internal sealed class RadioEnvironment(ModelProfile model, int site)
{
    /// <summary>Cells of a base station: the lowest 8 bits of an LTE cell identity tell them apart (3GPP 36.413, 9.2.1.38).</summary>
    private const int CellsOfAStation = 0x100;

    /// <summary>The cells of each model at a site, the same for all its modems there.</summary>
    private static readonly ConcurrentDictionary<(ModelProfile Model, int Site), Cell[]> AtFirst = new();

    private static readonly NetworkOperator Unicom = NetworkOperator.Of("46001");
    private static readonly NetworkOperator ChinaMobile = NetworkOperator.Of("46000");

    /// <summary>The cells, best technology first.</summary>
    public List<Cell> Cells { get; } = [.. AtFirst.GetOrAdd((model, site), CellsOf)];

    /// <summary>False where no cell can be heard.</summary>
    public bool HasCoverage { get; set; } = true;

    /// <summary>True where the network turns the modem away.</summary>
    public bool RefusesRegistration { get; set; }

    /// <summary>How well the serving cell is heard.</summary>
    public SignalLevel Signal { get; set; } = SignalLevel.Default;

    /// <summary>The cells that can be heard now.</summary>
    public IEnumerable<Cell> Audible => HasCoverage ? Cells : [];

    /// <summary>Everything as it was at first.</summary>
    public void Restore()
    {
        Cells.Clear();
        Cells.AddRange(AtFirst.GetOrAdd((model, site), CellsOf));
        (HasCoverage, RefusesRegistration, Signal) = (true, false, SignalLevel.Default);
    }

    private static Cell[] CellsOf((ModelProfile Model, int Site) around) =>
        [.. All(around.Model).Where(cell => around.Model.Bands.Contain(cell.Band)).Select(cell => cell with { CellId = cell.CellId + ShiftOf(cell, around.Site) })];

    /// <summary>Cell identities of GSM have 16 bits, and no station in them.</summary>
    private static int ShiftOf(Cell cell, int site) => cell.Access is RadioAccess.Gsm ? site : site * CellsOfAStation;

    private static Cell[] All(ModelProfile model) =>
    [
        new Cell(Unicom, RadioAccess.EUtran, 0xDE10, 0x5F1EA15, model.LteCell.Band, model.LteCell.Channel) { PhysicalId = 12 },
        new Cell(Unicom, RadioAccess.Utran, 0xD504, 0x80428B5, model.UmtsCell.Band, model.UmtsCell.Channel) { PhysicalId = 87 },
        new Cell(ChinaMobile, RadioAccess.Gsm, 0x5504, 0x2B55, "GSM 900", 123) { PhysicalId = 52, IsForbidden = true },
    ];
}
