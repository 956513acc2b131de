using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Qmi.Device;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Access;

/// <summary>The system selection preference: what AT+QCFG and AT+WS46 say about technologies, bands, roaming and domains, and AT+COPS about the network.</summary>
/// <param name="modem">What it acts on.</param>
/// <param name="selection">The choice of network.</param>
internal sealed class SelectionPreferences(QmiSurroundings modem, NetworkSelection selection)
{
    private const int RoamingOff = 1;
    private const int RoamingAny = 0xFF;
    private const int NoRoaming = 1;
    private const int ModemsChoice = 255;

    private static readonly (RadioAccess Access, int ModeBit, int Technology)[] Technologies =
        [(RadioAccess.Gsm, 1 << 2, 2 | 4), (RadioAccess.Utran, 1 << 3, 2 | 8), (RadioAccess.EUtran, 1 << 4, 32)];

    private RadioPreferences Preferences => modem.Registration.Preferences;

    /// <summary>Get System Selection Preference.</summary>
    public void Answer(Exchange exchange)
    {
        var (saved, chosen) = (Preferences.Saved, modem.Registration.Selection);
        exchange.Answer(NasTable.ModePreference, ModesOf(saved.ScanMode));
        exchange.Answer(NasTable.BandPreference, QmiBands.ToMask(Preferences.SavedBands));
        exchange.Answer(NasTable.RoamingPreference, saved.Roams ? RoamingAny : RoamingOff);
        exchange.Answer(NasTable.LteBandPreference, (ulong)Preferences.SavedBands.Lte);
        exchange.Answer(NasTable.SelectionMode, chosen.Mode is SelectionMode.Manual or SelectionMode.ManualThenAutomatic);
        if (chosen is { Mode: SelectionMode.Manual, Format: 2 })
        {
            var numbers = PlmnNumbers.Of(chosen.OperatorName);
            exchange.Answer(NasTable.SelectedNetwork, numbers.Country, numbers.Network, numbers.HasThreeDigits);
        }
        exchange.Answer(NasTable.ServiceDomain, saved.ServiceDomain);
    }

    /// <summary>Get Technology Preference: 0 automatic, or the one technology.</summary>
    public void AnswerTechnology(Exchange exchange) => exchange.Answer(
        NasTable.TechnologyPreference, Array.Find(Technologies, one => ModesOf(Preferences.Saved.ScanMode) == one.ModeBit).Technology, 0);

    /// <summary>Set System Selection Preference.</summary>
    public void Set(Exchange exchange)
    {
        if (Change(exchange, Preferences.Saved) is not { } saved || Change(exchange, Preferences.Now) is not { } now)
        {
            exchange.Refuse(QmiError.NotSupported);
            return;
        }
        if (saved != Preferences.Saved || now != Preferences.Now)
        {
            if (!Preferences.TrySet(saved, now))
            {
                exchange.Refuse(QmiError.NoMemory);
                return;
            }
            modem.Registration.Reconsider();
        }
        if (exchange.Find(NasTable.SelectNetwork) is { } network)
        {
            var numbers = new PlmnNumbers(network.Number(1), network.Number(2), exchange.Find(NasTable.SelectThreeDigits)?.Flag() == true);
            selection.Select(exchange, network.Flag() ? NetworkSelection.Of(numbers, null) : OperatorSelection.Automatic);
        }
    }

    private static int ModesOf(int scanMode) => Technologies.Where(one => ScanModes.Allow(scanMode, one.Access)).Sum(one => one.ModeBit);

    /// <summary>What a request makes of values; null where the modem cannot do it.</summary>
    private RadioPreferences.Values? Change(Exchange exchange, RadioPreferences.Values values)
    {
        if (exchange.Find(NasTable.ModePreference) is { } modes)
        {
            if (ScanModeOf(modes.Number()) is not { } mode)
                return null;
            values = values with { ScanMode = mode };
        }
        if (exchange.Find(NasTable.RoamingPreference) is { } roaming && (roaming.Number() != RoamingOff) != values.Roams)
            values = values with { RoamService = roaming.Number() == RoamingOff ? NoRoaming : ModemsChoice };
        if (exchange.Find(NasTable.ServiceDomain) is { } domain)
        {
            if (domain.Number() > (int)ServiceDomain.Both)
                return null;
            values = values with { ServiceDomain = (ServiceDomain)domain.Number() };
        }
        return WithBands(values, exchange.Find(NasTable.BandPreference)?.Long(0), exchange.Find(NasTable.LteBandPreference)?.Long(0));
    }

    private RadioPreferences.Values? WithBands(RadioPreferences.Values values, ulong? others, ulong? lte)
    {
        var (own, before) = (Preferences.OwnBands, values.Bands ?? Preferences.OwnBands);
        var wanted = before with
        {
            GsmAndUmts = others is { } mask ? own.GsmAndUmts & QmiBands.OfMask(mask) : before.GsmAndUmts,
            Lte = lte is { } bands ? (own.Lte & bands) | (before.Lte & ~(UInt128)ulong.MaxValue) : before.Lte,
        };
        return wanted is { GsmAndUmts: 0 } || wanted.Lte == 0 ? null : wanted == before ? values : values with { Bands = wanted };
    }

    private int? ScanModeOf(int modes)
    {
        var own = RadioInterfaces.Of(modem.Core.Options.Model);
        var asked = Technologies.Where(one => own.Contains(RadioInterfaces.Of(one.Access)) && (modes & one.ModeBit) != 0).ToArray();
        if (asked.Length == own.Length)
            return ScanModes.Automatic;
        return asked is [var only] ? Enumerable.Range(1, 3).First(mode => ScanModes.Allow(mode, only.Access)) : null;
    }
}
