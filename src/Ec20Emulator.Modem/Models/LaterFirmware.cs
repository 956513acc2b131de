using System.Collections.Frozen;

namespace Ec20Emulator.Modem.Models;

/// <summary>What firmware from R08 on prints otherwise, as an EG25-G was seen to (device-extras.md 7, public report A14).</summary>
internal static class LaterFirmware
{
    /// <summary>The order of its search, as units in the field have it.</summary>
    public const string ScanSequence = "0403010205";

    private static readonly KeyValuePair<string, string>[] Configuration =
    [
        new("+QCFG=\"nwscanseq\"", ",(00-0102030405),(0,1)"),
        new("+QCFG=\"servicedomain\"", ",(0,1,2),(0,1)"),
        new("+QCFG=\"band\"", ",(0-200),(0-7FFFFFFFFFFFFFFF),(0-7FFFFFFFFFFFFFFF),(0,1)"),
        new("+QCFG=\"cops_no_mode_change\"", ",(0-1)"),
        new("+QCFG=\"hsdpacat\"", ",(6,8,10-24)"),
        new("+QCFG=\"airplanecontrol\"", ",(0,2)"),
        new("+QCFG=\"usbee\"", ",<enable>"),
        new("+QCFG=\"usbnet\"", ",<0-3>"),
        new("+QCFG=\"ltectcc/smsstorage\"", "[,(0,1)]"),
        new("+QCFG=\"diversity\"", ",(0-1)"),
        new("+QCFG=\"tone/incoming\"", ",(0,1)"),
        new("+QCFG=\"sim/recovery\"", ",(3-300),(0,5-300),(0,300)"),
        new("+QCFG=\"cdmasms/cmtformat\"", "[,(0,1)]"),
        new("+QCFG=\"ltesms/format\"", "[,(0,1)]"),
        new("+QCFG=\"thermal/modem\"", "[,<level>,<trig>,<clr>]"),
        new("+QCFG=\"thermal/limit_rates\"", "[,<enable>]"),
        new("+QCFG=\"thermal/txpwrlmt\"", "[,<on_off>,<sensor>,<temp_threshold>,<duration>,<trig_cnt>,<crl_cnt>]"),
    ];

    /// <summary>Its test forms.</summary>
    public static readonly FrozenDictionary<string, string> TestForms = Configuration.ToFrozenDictionary();

    /// <summary>The same of an EG25-G, which names all ports.</summary>
    public static readonly FrozenDictionary<string, string> TestFormsOfEg25 = Configuration
        .Append(new("+QURCCFG", "\"urcport\",(\"usbat\",\"usbmodem\",\"uart1\",\"uart2\",\"all\")"))
        .ToFrozenDictionary();
}
