namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>The six suites of the module, in the order they are offered (ssl.md C1.3).</summary>
internal static class CipherSuiteCodes
{
    /// <summary>TLS_RSA_WITH_RC4_128_SHA, the default.</summary>
    public const ushort Rc4Sha = 0x0005;

    /// <summary>TLS_RSA_WITH_RC4_128_MD5.</summary>
    public const ushort Rc4Md5 = 0x0004;

    /// <summary>Stands for all six.</summary>
    public const ushort All = 0xFFFF;

    /// <summary>The codes in the order of the manual's table.</summary>
    public static readonly IReadOnlyList<ushort> InOrder = [0x0035, 0x002F, Rc4Sha, Rc4Md5, 0x000A, 0x003D];

    /// <summary>The codes a setting offers.</summary>
    public static IReadOnlyList<ushort> Offered(ushort setting) => setting == All ? InOrder : [setting];
}
