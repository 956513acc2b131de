using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Tls.Tests.Later;

/// <summary>What later firmware offers (ssl-later-firmware.md 2.1).</summary>
internal static class LaterSettings
{
    /// <summary>The suites that can be spoken, beside the six.</summary>
    public static readonly ushort[] Suites =
    [
        0xC003, 0xC004, 0xC005, 0xC008, 0xC009, 0xC00A, 0xC00D, 0xC00E, 0xC00F, 0xC012, 0xC013, 0xC014, 0xC023, 0xC024, 0xC025, 0xC026, 0xC027, 0xC028, 0xC029,
        0xC02A, 0xC02F, 0xC030,
    ];

    /// <summary>Those with RC4, which no library of today has.</summary>
    public static readonly ushort[] Rc4Suites = [0xC002, 0xC007, 0xC00C, 0xC011];

    /// <summary>Suites with a pre-shared key.</summary>
    public static readonly ushort[] PreShared = [0x00A9, 0x00A8, 0x00AF, 0x00AE, 0x008D, 0x008C];

    public static readonly TlsClientSettings Everything = new(TlsVersion.Ssl30, TlsVersion.Tls12, [.. TlsDial.AllSuites, .. Suites]);

    public static bool IsTls12Only(ushort suite) => suite is >= 0xC023 or >= 0x00A8 and <= 0x00AF;

    public static IEnumerable<object[]> Cells() =>
        from suite in Suites
        from version in IsTls12Only(suite) ? [TlsVersion.Tls12] : new[] { TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12 }
        select new object[] { version, suite };
}
