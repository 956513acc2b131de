namespace Ec20Emulator.Modem.Models;

/// <summary>The keys of AT+QCFG by firmware, in the order of its test form (device-extras.md 7).</summary>
internal static class ConfigurationKeyLists
{
    /// <summary>Those of the first AT manual.</summary>
    public static readonly IReadOnlyList<string> FirstManual =
    [
        "gprsattach", "nwscanmode", "nwscanseq", "roamservice", "servicedomain", "band", "hsdpacat", "hsupacat", "rrc", "sgsn", "msc",
        "pdp/duplicatechk", "tdscsq", "urc/ri/ring", "urc/ri/smsincoming", "urc/ri/other", "risignaltype", "urc/cache", "tone/incoming",
    ];

    /// <summary>The same, and those an EC20-CE was seen to take.</summary>
    public static readonly IReadOnlyList<string> Logged =
    [
        .. FirstManual,
        "airplanecontrol", "ledmode", "usbid", "usbnet", "usbcfg", "urc/delay", "cmux/urcport", "ppp/termframe", "ims", "pcmclk", "sim/recovery", "apready",
        "urcport/sms", "qcautoconnect", "bip/auth", "divctl", "SMS/ListMsgMap", "fast/poweroff", "urc/poweron", "volte/disable", "call_control", "sms_control", "gpsdrx",
        "thermal/modem", "thermal/limit_rates", "thermal/txpwrlmt",
    ];

    /// <summary>Those later firmware lists, as an EG25-G prints them; behind them what it takes beside.</summary>
    public static readonly IReadOnlyList<string> Later =
    [
        "gprsattach", "nwscanmode", "nwscanseq", "servicedomain", "roamservice", "band", "rrc", "cops_no_mode_change", "urc_cause_support", "msc", "sgsn",
        "hsdpacat", "hsupacat", "pdp/duplicatechk", "tdscsq", "airplanecontrol", "ledmode", "ehrpd", "usbid", "usbee", "usbnet", "usbcfg", "spi/set",
        "urc/ri/ring", "urc/ri/smsincoming", "urc/ri/other", "risignaltype", "urc/delay", "agps/string", "cdmaruim", "cmux/urcport", "ModemRstLevel",
        "ApRstLevel", "ltectcc/smsstorage", "noauthcheck", "nwscanmodeex", "diversity", "ppp/termframe", "ppp/v4v6", "ims", "pcmclk", "tone/incoming",
        "sim/recovery", "rssi", "cdmasms/cmtformat", "ltesms/format", "amrcodec", "apready", "sleepind/level", "wakeupin/level", "urc/cache",
        "thermal/modem", "thermal/limit_rates", "thermal/txpwrlmt", "lte/bandprior", "codec/powsave", "qmisync", "disrplmn", "vts/async", "iproute_enable", "imsreg/iptype", "stkauto/setupmenutr", "urcport/sms",
        "eps/guti_enable", "qcautoconnect", "ftm/mbim", "volte/disable", "gpsweek", "bip/auth", "divctl", "fast/poweroff", "sms_control", "call_control",
        "SMS/ListMsgMap", "urc/poweron", "gpsdrx",
    ];
}
