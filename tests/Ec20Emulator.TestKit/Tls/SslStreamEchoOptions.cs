using System.Net.Security;
using System.Security.Authentication;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>What an <see cref="SslStreamEchoServer"/> does with its connections.</summary>
public sealed record SslStreamEchoOptions
{
    /// <summary>Who the server is; default <see cref="TestCertificates.Server"/>.</summary>
    public TestCertificate? Certificate { get; init; }

    /// <summary>True: what arrives is sent back. False: the test reads and writes through the connection.</summary>
    public bool Echo { get; init; } = true;

    /// <summary>True: a client without a certificate of <see cref="TestCertificates.Ca"/> is refused.</summary>
    public bool RequireClientCertificate { get; init; }

    /// <summary>Protocol versions, TLS1.2 unless told otherwise.</summary>
    public SslProtocols Protocols { get; init; } = SslProtocols.Tls12;

    /// <summary>Cipher suites, the module's that this stack still has unless told otherwise.</summary>
    public IReadOnlyList<TlsCipherSuite> CipherSuites { get; init; } =
    [
        TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA,
        TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
        TlsCipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256,
    ];
}
