using System.Collections.Frozen;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Models;

/// <summary>The models, one entry each: what is not written down here is as in <see cref="ModelProfile"/> (models.md 1-3).</summary>
internal static class KnownModels
{
    /// <summary>Commands of EC21, EC25 and EG25 that an EC20 answers with ERROR.</summary>
    public static readonly FrozenSet<string> NotOfEc20 = FrozenSet.Create("+CGAUTH");

    /// <summary>The same, and those of MQTT, which firmware before R06 does not have.</summary>
    public static readonly FrozenSet<string> NotOfFirmwareBeforeR06 = FrozenSet.Create(
        "+CGAUTH", "+QMTCFG", "+QMTOPEN", "+QMTCLOSE", "+QMTCONN", "+QMTDISC", "+QMTSUB", "+QMTUNS", "+QMTPUB", "+QMTPUBEX", "+QMTRECV");

    /// <summary>
    /// What the firmware of 2015 does not have: voice over USB (models.md 3), the keys of AT+QICFG beyond the first five (tcpip.md 7.1), and later ones
    /// of AT+QGPSCFG (gnss.md 3).
    /// </summary>
    private static readonly string[] After2015 =
    [
        "+QPCMV",
        .. Keys("+QICFG", "dns/cache", "qisend/timeout", "passiveclosed", "udp/readmode", "udp/sendmode", "tcp/accept", "recvind", "tcp/keepalive", "recv/buffersize", "window/scale"),
        .. Keys("+QGPSCFG", "galileonmeatype", "beidounmeatype", "gsvextnmeatype", "gnssconfig", "plane", "autogps", "suplver", "agpsposmode", "lbsapn", "agnssprotocol", "fixfreq",
            "appidname", "agnssjamming", "agnssjammingurcmode", "1pps", "gnssrawdata"),
    ];

    private static readonly CommandVariant OfFirmwareBeforeR06 = new() { Lacks = NotOfFirmwareBeforeR06 };

    private static readonly CommandVariant OfLaterFirmware = new() { TestForms = LaterFirmware.TestForms };

    /// <summary>GSM 900 1800, WCDMA 2100 850 900, LTE 1 3 5 8 38 39 40 41, TD-SCDMA A F.</summary>
    public static readonly BandMasks BandsOfEc20Ce = new(0xd3, 0x1e000000095, 0x21);

    /// <summary>All of them; the default first.</summary>
    public static readonly IReadOnlyList<ModelProfile> All =
    [
        new()
        {
            Name = "ec20-ce",
            Ssl = SslProfile.Base,
            Model = "EC20F",
            Revision = "EC20CEFAGR06A05M4G",
            ConfigurationKeys = ConfigurationKeyLists.Logged,
        },
        new()
        {
            Name = "ec20",
            Ssl = SslProfile.Base,
            Model = "EC20",
            Revision = "EC20EQAR02A11E2G",
            SubEdition = "V06",
            UsbVendorId = 0x05c6,
            UsbProductId = 0x9215,
            Bands = new BandMasks(0xd3, 0x800d5, 0x0),
            ConfigurationKeys = ConfigurationKeyLists.FirstManual,
            Commands = new() { Lacks = NotOfFirmwareBeforeR06.Union(After2015).ToFrozenSet() },
            HasFirstSentences = true,
        },
        new()
        {
            Name = "ec20-ce-r20",
            Ssl = SslProfile.Base,
            Model = "EC20F",
            Revision = "EC20CEFDR02A10M4G",
            ConfigurationKeys = ConfigurationKeyLists.Logged,
            Commands = OfFirmwareBeforeR06,
        },
        new()
        {
            Name = "ec20-ce-r08",
            Model = "EC20F",
            Revision = "EC20CEFAGR08A03M4G",
            Commands = new() { Lacks = NotOfEc20, TestForms = LaterFirmware.TestForms },
            ScanSequence = LaterFirmware.ScanSequence,
            HasNumericReleaseCause = true,
            SpellsErrorsLater = true,
            PrintsZeroAddress = false,
        },
        new()
        {
            Name = "ec21-e",
            Model = "EC21",
            Revision = "EC21EFAR06A08M4G",
            Build = "20.200.20.200",
            UsbProductId = 0x0121,
            Bands = new BandMasks(0xd3, 0x800d5, 0x0),
            Commands = OfLaterFirmware,
            ScanSequence = LaterFirmware.ScanSequence,
            HasNumericReleaseCause = true,
            SpellsErrorsLater = true,
        },
        new()
        {
            Name = "ec25-e",
            Model = "EC25",
            Revision = "EC25EFAR06A11M4G",
            Build = "01.006.01.006",
            Bands = new BandMasks(0xd3, 0x1a0000800d5, 0x0),
            Commands = OfLaterFirmware,
            ScanSequence = LaterFirmware.ScanSequence,
            HasNumericReleaseCause = true,
            SpellsErrorsLater = true,
        },
        new()
        {
            Name = "ec25-af",
            Model = "EC25",
            Revision = "EC25AFFAR07A08M4G",
            Bands = new BandMasks(0x260, UInt128.Parse("42000000000000381a", System.Globalization.NumberStyles.HexNumber, null), 0x0),
            LteCell = new("LTE BAND 2", 900),
            UmtsCell = new("WCDMA 850", 4400),
            Technologies = [22, 28, ModelProfile.UmtsAndLte],
            Commands = OfLaterFirmware,
            ScanSequence = LaterFirmware.ScanSequence,
            HasNumericReleaseCause = true,
            SpellsErrorsLater = true,
        },
        Eg25("eg25-g", "01.003.01.003", SslProfile.Later),
        Eg25("eg25-g-30203", "30.203.30.203", SslProfile.Latest),
    ];

    private static ModelProfile Eg25(string name, string build, SslProfile ssl) => new()
    {
        Name = name,
        Model = "EG25",
        Revision = "EG25GGBR07A08M2G",
        Build = build,
        UsbManufacturer = "Quectel",
        UsbProduct = "EG25-G",
        Bands = new BandMasks(0xbff, 0x1e00b0e18df, 0x0),
        Commands = new() { TestForms = LaterFirmware.TestFormsOfEg25 },
        ScanSequence = LaterFirmware.ScanSequence,
        HasNumericReleaseCause = true,
        SpellsErrorsLater = true,
        Ssl = ssl,
    };

    private static IEnumerable<string> Keys(string command, params string[] keys) => keys.Select(key => CommandVariant.NameOf(command, key));
}
