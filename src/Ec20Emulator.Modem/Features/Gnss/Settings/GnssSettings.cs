using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Gnss.Sentences;
using Ec20Emulator.Modem.Features.Gnss.Sky;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Gnss.Settings;

/// <summary>The settings of AT+QGPSCFG with their factory values, in the order its test form has them (gnss.md 3).</summary>
/// <param name="saved">Where they are kept.</param>
internal readonly struct GnssSettings(ISavedSettings saved)
{
    private static readonly GnssKey OutPort = new("outport", false, "usbnmea");
    private static readonly GnssKey NmeaSource = new("nmeasrc", false, "0");
    private static readonly GnssKey GpsTypes = new("gpsnmeatype", false, "31");
    private static readonly GnssKey GlonassTypes = new("glonassnmeatype", false, "0");
    private static readonly GnssKey GalileoTypes = new("galileonmeatype", false, "0");
    private static readonly GnssKey BeiDouTypes = new("beidounmeatype", false, "0");
    private static readonly GnssKey Decimals = new("gsvextnmeatype", false, "0");
    private static readonly GnssKey Systems = new("gnssconfig", false, "1");
    private static readonly GnssKey AutoStart = new("autogps", false, "0");
    private static readonly GnssKey Frequency = new("fixfreq", false, "1");

    /// <summary>outport: none, usbnmea or uartdebug; at once.</summary>
    public string Port => OutPort.Read(saved)[0];

    /// <summary>nmeasrc: AT+QGPSGNMEA answers; at once.</summary>
    public bool HasSentencesOverAt => Number(NmeaSource) == 1;

    /// <summary>autogps: a session begins at boot.</summary>
    public bool StartsAtBoot => Number(AutoStart) == 1;

    /// <summary>fixfreq, Hz; from the next session on.</summary>
    public int Hertz => Number(Frequency);

    /// <summary>The types of sentences; from the next session on.</summary>
    public SentenceSet Sentences =>
        new(Number(GpsTypes), Number(GlonassTypes), Number(GalileoTypes), Number(BeiDouTypes), Number(Decimals) == 1);

    /// <summary>gnssconfig: the systems received, GPS first; from the next power-on.</summary>
    public IReadOnlyList<SatelliteSystem> ReceivedSystems => Number(Systems) switch
    {
        0 => [SatelliteSystem.Gps],
        1 => [SatelliteSystem.Gps, SatelliteSystem.Glonass, SatelliteSystem.BeiDou, SatelliteSystem.Galileo],
        2 => [SatelliteSystem.Gps, SatelliteSystem.Glonass, SatelliteSystem.BeiDou],
        3 => [SatelliteSystem.Gps, SatelliteSystem.Glonass, SatelliteSystem.Galileo],
        4 => [SatelliteSystem.Gps, SatelliteSystem.Glonass],
        5 => [SatelliteSystem.Gps, SatelliteSystem.BeiDou, SatelliteSystem.Galileo],
        _ => [SatelliteSystem.Gps, SatelliteSystem.Galileo],
    };

    /// <summary>The keys. They have no state of their own and are made when they are asked for: AT+QGPSCFG is rare.</summary>
    public static IReadOnlyList<IKeyedSetting> Keys(ModemCore core) => KeysIn(core.State.Settings, new OutPortSetting(OutPort, core));

    private static IKeyedSetting[] KeysIn(ISavedSettings saved, OutPortSetting port) =>
    [
        port,
        new GnssSetting<GnssValues.Switch>(NmeaSource, saved),
        new GnssSetting<GnssValues.UpTo31>(GpsTypes, saved),
        new GnssSetting<GnssValues.UpTo7>(GlonassTypes, saved),
        new GnssSetting<GnssValues.Switch>(GalileoTypes, saved),
        new GnssSetting<GnssValues.UpTo3>(BeiDouTypes, saved),
        new GnssSetting<GnssValues.Switch>(Decimals, saved),
        new GnssSetting<GnssValues.UpTo6>(Systems, saved),
        Stored<GnssValues.UpTo2>("odpcontrol", saved, "0"),
        Stored<GnssValues.UpTo2>("dpoenable", saved, "0"),
        Stored<GnssValues.UpTo2>("plane", saved, "0"),
        new GnssSetting<GnssValues.Switch>(AutoStart, saved),
        Stored<GnssValues.OneOrTwo>("suplver", saved, "2"),
        Stored<GnssValues.AnyNumber>("agpsposmode", saved, "33488767"),
        Stored<GnssValues.Location>("lbsapn", saved, "0", "0", "\"\""),
        Stored<GnssValues.Protocols>("agnssprotocol", saved, "3", "1287"),
        new GnssSetting<GnssValues.Rate>(Frequency, saved),
        Stored<GnssValues.Application>("appidname", saved, "\"\"", "\"\""),
        Stored<GnssValues.Jamming>("agnssjamming", saved, "0", "2", "1"),
        Stored<GnssValues.ZeroOrOne>("agnssjammingurcmode", saved, "0"),
        Stored<GnssValues.ZeroOrOne>("1pps", saved, "0"),
        Stored<GnssValues.RawData>("gnssrawdata", saved, "3", "0"),
    ];

    private static GnssSetting<TArgs> Stored<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(string key, ISavedSettings saved, params string[] factory)
        where TArgs : struct, IGnssValues => new(new GnssKey(key, true, factory), saved);

    private int Number(GnssKey key) => int.TryParse(key.Read(saved)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
