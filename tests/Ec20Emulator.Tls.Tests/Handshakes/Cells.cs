using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Tls.Tests.Handshakes;

/// <summary>The cells of ssl.md C1.5: a version and a suite that can be negotiated.</summary>
internal static class Cells
{
    private const ushort Tls12Only = 0x003D;

    private static readonly TlsVersion[] Versions = [TlsVersion.Ssl30, TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12];

    public static IEnumerable<object[]> All() => Of(TlsVersion.Ssl30, TlsDial.AllSuites);

    public static IEnumerable<object[]> GnuTls() => Of(TlsVersion.Tls10, TlsDial.AllSuites);

    public static IEnumerable<object[]> OpenSsl() => Of(TlsVersion.Tls10, [0x0035, 0x002F, Tls12Only]);

    public static IEnumerable<object[]> Of(TlsVersion lowest, ushort[] suites)
        => from version in Versions
           where version >= lowest
           from suite in suites
           where suite != Tls12Only || version == TlsVersion.Tls12
           select new object[] { version, suite };
}
