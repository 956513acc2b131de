using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Qmi.Device;

/// <summary>Bands by their numbers and bits in QMI.</summary>
internal static class QmiBands
{
    /// <summary>For each GSM and UMTS band: its bit in masks, and its number as the active band.</summary>
    private static readonly (string Band, int Bit, int Number)[] Known =
    [
        ("GSM 900", 8, 45), ("GSM 1800", 7, 47), ("GSM 850", 19, 43), ("GSM 1900", 21, 48),
        ("WCDMA 2100", 22, 80), ("WCDMA 1900", 23, 81), ("WCDMA 850", 26, 84), ("WCDMA 900", 49, 87), ("WCDMA 800", 27, 85), ("WCDMA 1700", 25, 83),
    ];

    /// <summary>Numbers of the LTE bands from 1 on; they follow each other as far as they were given out together.</summary>
    private static readonly (int First, int Last, int Number)[] Lte = [(1, 14, 120), (17, 17, 134), (33, 40, 135), (18, 21, 143), (24, 25, 147), (41, 43, 149), (26, 26, 153), (28, 28, 158), (66, 66, 161), (71, 71, 168)];

    /// <summary>The mask of the GSM and UMTS bands.</summary>
    public static ulong ToMask(BandMasks bands) => Known.Where(known => bands.Contain(known.Band)).Aggregate(0UL, (mask, known) => mask | 1UL << known.Bit);

    /// <summary>The GSM and UMTS bands of a mask, as AT+QCFG="band" has them.</summary>
    public static ulong OfMask(ulong mask) => Enumerable.Range(0, 64).Select(bit => 1UL << bit)
        .Where(bit => Array.Exists(Known, known => (mask >> known.Bit & 1) == 1 && new BandMasks(bit, 0, 0).Contain(known.Band)))
        .Aggregate(0UL, (all, bit) => all | bit);

    /// <summary>The number of a cell's band; 0 where it has none.</summary>
    public static int NumberOf(Cell cell)
    {
        if (cell.Access is not RadioAccess.EUtran)
            return Array.Find(Known, known => known.Band == cell.Band).Number;
        var row = Array.Find(Lte, row => cell.BandNumber >= row.First && cell.BandNumber <= row.Last);
        return row.Number == 0 ? 0 : row.Number + cell.BandNumber - row.First;
    }
}
