using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Cells.Commands;

/// <summary>AT+QOPSCFG - what AT+QOPS looks for, and whether it shows the RSSI of LTE cells; AT manual V2.0, 6.13 and 6.14.</summary>
[AtCommand("+QOPSCFG")]
internal sealed class QOpsCfg(ScanControl scan) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings { get; } = [new ScanSetting(scan), new RssiSetting(scan)];

    /// <summary>"scancontrol": technology, and masks of bands as in AT+QCFG="band"; without masks all bands of the module.</summary>
    internal sealed class ScanSetting(ScanControl scan) : IKeyedSetting<ScanSetting.Args>
    {
        internal readonly record struct Args(
            [Range(0, ScanControl.Everything)] int? Technology = null, [Text(Shown = "GW_band")] string? GsmAndUmts = null,
            [Text(Shown = "LTE_band")] string? Lte = null, [Text(Shown = "TDS_band")] string? TdScdma = null);

        public string Key => "scancontrol";

        public AtResult Apply(Args args, Turn turn)
        {
            if (args.Technology is not { } technology)
                return args == default ? AtResult.Line($"+QOPSCFG: \"{Key}\",{scan.Technology},{scan.Bands}") : AtResult.Error;
            if (args is { GsmAndUmts: null, Lte: null, TdScdma: null })
            {
                scan.Set(technology, scan.OwnBands);
                return AtResult.Ok;
            }
            if (BandsOf(args) is not { } bands)
                return AtResult.Error;
            scan.Set(technology, bands);
            return AtResult.Ok;
        }

        private BandMasks? BandsOf(Args args)
        {
            if (args is not { GsmAndUmts: { } first, Lte: { } second, TdScdma: { } third })
                return null;
            var (now, own) = (scan.Bands, scan.OwnBands);
            return BandMasks.Read(first, now.GsmAndUmts, own.GsmAndUmts) is { } gsmAndUmts
                && BandMasks.Read(second, now.Lte, own.Lte) is { } lte
                && BandMasks.Read(third, now.TdScdma, own.TdScdma) is { } tdScdma
                    ? new BandMasks((ulong)gsmAndUmts, lte, (ulong)tdScdma)
                    : null;
        }
    }

    /// <summary>"displayrssi".</summary>
    internal sealed class RssiSetting(ScanControl scan) : IKeyedSetting<RssiSetting.Args>
    {
        internal readonly record struct Args([OneOf(0, 1)] bool? IsShown = null);

        public string Key => "displayrssi";

        public AtResult Apply(Args args, Turn turn)
        {
            if (args.IsShown is not { } isShown)
                return AtResult.Line($"+QOPSCFG: \"{Key}\",{(scan.ShowsRssi ? 1 : 0)}");
            scan.ShowsRssi = isShown;
            return AtResult.Ok;
        }
    }
}
