using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Network.Settings;

/// <summary>AT+QCFG="gprsattach" - whether the modem attaches to the packet domain by itself; from the next power-up on.</summary>
internal sealed class PacketAttachSetting(Registration registration) : RadioSetting(registration), IKeyedSetting<PacketAttachSetting.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool? IsAutomatic = null);

    public string Key => "gprsattach";

    public AtResult Apply(Args args, Turn turn) => args.IsAutomatic is { } isAutomatic
        ? Set(values => values with { AttachesByItself = isAutomatic }, atOnce: false)
        : AtResult.Line($"+QCFG: \"{Key}\",{(Values.AttachesByItself ? 1 : 0)}");
}

/// <summary>AT+QCFG="nwscanmode" - technologies to look for: cells of others are not seen.</summary>
internal sealed class ScanModeSetting(Registration registration) : RadioSetting(registration), IKeyedSetting<ScanModeSetting.Args>
{
    internal readonly record struct Args([Range(0, 8)] int? Mode = null, [OneOf(0, 1)] bool AtOnce = true);

    public string Key => "nwscanmode";

    public AtResult Apply(Args args, Turn turn) => args.Mode is { } mode
        ? Set(values => values with { ScanMode = mode }, args.AtOnce)
        : AtResult.Line($"+QCFG: \"{Key}\",{Values.ScanMode}");
}

/// <summary>AT+QCFG="nwscanseq" - order of the search: pairs of digits, 01 GSM 02 TD-SCDMA 03 WCDMA 04 LTE 05 CDMA; 00 is the modem's own.</summary>
internal sealed class ScanSequenceSetting(Registration registration) : RadioSetting(registration), IKeyedSetting<ScanSequenceSetting.Args>
{
    private const int Codes = 5;

    internal readonly record struct Args([Text(Shown = "scanseq", MinimumLength = 2, MaximumLength = 2 * Codes)] string? Sequence = null, [OneOf(0, 1)] bool AtOnce = true);

    public string Key => "nwscanseq";

    public AtResult Apply(Args args, Turn turn)
    {
        if (args.Sequence is not { } sequence)
            return AtResult.Line($"+QCFG: \"{Key}\",{Preferences.OrderOf(Values)}");
        return IsSequence(sequence) ? Set(values => values with { ScanSequence = sequence }, args.AtOnce) : AtResult.Error;
    }

    private static bool IsSequence(string text) =>
        text == "00" || (text.Length % 2 == 0 && text.Chunk(2).All(pair => pair is ['0', >= '1' and <= '5']));
}

/// <summary>AT+QCFG="roamservice" - 1: foreign networks are not used; 2 and 255: they are.</summary>
internal sealed class RoamServiceSetting(Registration registration) : RadioSetting(registration), IKeyedSetting<RoamServiceSetting.Args>
{
    internal readonly record struct Args([OneOf(1, 2, 255)] int? Mode = null, [OneOf(0, 1)] bool AtOnce = true);

    public string Key => "roamservice";

    public AtResult Apply(Args args, Turn turn) => args.Mode is { } mode
        ? Set(values => values with { RoamService = mode }, args.AtOnce)
        : AtResult.Line($"+QCFG: \"{Key}\",{Values.RoamService}");
}

/// <summary>AT+QCFG="servicedomain" - 0: no packet domain; 1: no calls, no messages; 2: both.</summary>
internal sealed class ServiceDomainSetting(Registration registration) : RadioSetting(registration), IKeyedSetting<ServiceDomainSetting.Args>
{
    internal readonly record struct Args([Range(0, 2)] ServiceDomain? Domain = null, [OneOf(0, 1)] bool AtOnce = true);

    public string Key => "servicedomain";

    public AtResult Apply(Args args, Turn turn) => args.Domain is { } domain
        ? Set(values => values with { ServiceDomain = domain }, args.AtOnce)
        : AtResult.Line($"+QCFG: \"{Key}\",{(int)Values.ServiceDomain}");
}

/// <summary>AT+QCFG="band" - bands to use; cells of others are not seen.</summary>
internal sealed class BandSetting(Registration registration) : RadioSetting(registration), IKeyedSetting<BandSetting.Args>
{
    internal sealed record Args(
        [Text(Shown = "bandval")] string? GsmAndUmts = null,
        [Text(Shown = "ltebandval")] string? Lte = null,
        [Text(Shown = "tdsbandval")] string? TdScdma = null,
        [OneOf(0, 1)] bool AtOnce = true);

    public string Key => "band";

    public AtResult Apply(Args args, Turn turn)
    {
        if (args == new Args())
            return AtResult.Line($"+QCFG: \"{Key}\",{Preferences.SavedBands}");
        if (args.GsmAndUmts is null || args.Lte is null)
            return AtResult.Error;
        var (now, own) = (Preferences.SavedBands, Preferences.OwnBands);
        return BandMasks.Read(args.GsmAndUmts, now.GsmAndUmts, own.GsmAndUmts) is { } first
            && BandMasks.Read(args.Lte, now.Lte, own.Lte) is { } second
            && BandMasks.Read(args.TdScdma ?? "0", now.TdScdma, own.TdScdma) is { } third
                ? Set(values => values with { Bands = new BandMasks((ulong)first, second, (ulong)third) }, args.AtOnce)
                : AtResult.Error;
    }
}
