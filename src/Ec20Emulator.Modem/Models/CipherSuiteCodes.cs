namespace Ec20Emulator.Modem.Models;

/// <summary>The suites of the module by firmware, in the order they are listed and offered (ssl.md C1.3, ssl-later-firmware.md 1, 2.1).</summary>
internal static class CipherSuiteCodes
{
    /// <summary>TLS_RSA_WITH_RC4_128_SHA, the default of the first manual.</summary>
    public const ushort Rc4Sha = 0x0005;

    /// <summary>TLS_RSA_WITH_RC4_128_MD5.</summary>
    public const ushort Rc4Md5 = 0x0004;

    /// <summary>Stands for all of the list.</summary>
    public const ushort All = 0xFFFF;

    /// <summary>The suites with a pre-shared key, offered where one is set; no setting names them.</summary>
    public static readonly IReadOnlyList<ushort> PreShared = [0x00A9, 0x00A8, 0x00AF, 0x00AE, 0x008D, 0x008C, 0x008B];

    private const string Base = "0X0035,0X002F,0X0005,0X0004,0X000A,0X003D,0XFFFF";

    // The blank stands in the answer of the module.
    private const string Later =
        "0X0035,0X002F,0X0005,0X0004,0X000A,0X003D,0XC002,0XC003,0XC004,0XC005, 0XC007,0XC008,0XC009,0XC00A,0XC011,0XC012,0XC013,0XC014,"
        + "0XC00C,0XC00D,0XC00E,0XC00F,0XC023,0XC024,0XC025,0XC026,0XC027,0XC028,0XC029,0XC02A,0XC02F,0XC030,0XFFFF";

    private const string Latest =
        "0X0035,0X002F,0X0005,0X000A,0X003D,0XC003,0XC004,0XC005,0XC008,0XC009,0XC00A,0XC012,0XC013,0XC014,"
        + "0XC00D,0XC00E,0XC00F,0XC023,0XC024,0XC025,0XC026,0XC027,0XC028,0XC029,0XC02A,0XC02F,0XC030,0XFFFF";

    private static readonly ushort[][] Codes = [Parse(Base), Parse(Later), Parse(Latest)];

    /// <summary>The codes of a list without the one for all.</summary>
    public static IReadOnlyList<ushort> Of(SuiteList list) => Codes[(int)list];

    /// <summary>A list as the test form prints it.</summary>
    public static string Describe(SuiteList list) => list switch
    {
        SuiteList.Base => Base,
        SuiteList.Later => Later,
        _ => Latest,
    };

    private static ushort[] Parse(string list) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries).Select(code => Convert.ToUInt16(code, 16)).Where(code => code != All)];
}
