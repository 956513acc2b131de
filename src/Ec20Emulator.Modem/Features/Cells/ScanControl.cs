using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Cells;

/// <summary>What AT+QOPS looks for and how it shows it (AT+QOPSCFG); until power goes.</summary>
/// <param name="own">The bands the module has.</param>
internal sealed class ScanControl(BandMasks own)
{
    /// <summary>All technologies.</summary>
    public const int Everything = 3;

    /// <summary>0 2G, 1 3G, 2 4G, 3 all.</summary>
    public int Technology { get; private set; } = Everything;

    /// <summary>Bands to look in.</summary>
    public BandMasks Bands { get; private set; } = own;

    /// <summary>The bands the module has.</summary>
    public BandMasks OwnBands { get; } = own;

    /// <summary>True where LTE cells are shown with their RSSI.</summary>
    public bool ShowsRssi { get; set; }

    /// <summary>Says what to look for.</summary>
    public void Set(int technology, BandMasks bands) => (Technology, Bands) = (technology, bands);

    /// <summary>True for a cell that is looked for.</summary>
    public bool Covers(Cell cell) => Bands.Contain(cell.Band) && (Technology == Everything || Technology == Generation(cell.Access));

    /// <summary>Power goes.</summary>
    public void Forget()
    {
        Set(Everything, OwnBands);
        ShowsRssi = false;
    }

    private static int Generation(RadioAccess access) => access switch
    {
        RadioAccess.Gsm => 0,
        RadioAccess.Utran => 1,
        _ => 2,
    };
}
