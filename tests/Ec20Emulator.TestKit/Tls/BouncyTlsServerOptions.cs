using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>What a <see cref="BouncyTlsServer"/> negotiates.</summary>
public sealed record BouncyTlsServerOptions
{
    /// <summary>Lowest version accepted.</summary>
    public TlsVersion MinimumVersion { get; init; } = TlsVersion.Ssl30;

    /// <summary>Highest version accepted.</summary>
    public TlsVersion MaximumVersion { get; init; } = TlsVersion.Tls12;

    /// <summary>Suites in the order of preference.</summary>
    public IReadOnlyList<int> CipherSuites { get; init; } = [0x003D, 0x0035, 0x002F, 0x000A, 0x0005, 0x0004];

    /// <summary>Who the server is; default <see cref="TestCertificates.Server"/>.</summary>
    public TestCertificate? Certificate { get; init; }

    /// <summary>True: a client without a certificate of <see cref="TestCertificates.Ca"/> is refused.</summary>
    public bool RequireClientCertificate { get; init; }

    /// <summary>Number of bytes swallowed before the echo begins.</summary>
    public int SilentBytes { get; init; }
}
