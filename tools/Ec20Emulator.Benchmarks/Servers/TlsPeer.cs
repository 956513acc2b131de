using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>The TLS server: SslStream, TLS1.2 with TLS_RSA_WITH_AES_128_CBC_SHA alone, no resumption.</summary>
/// <param name="serve">What is served behind TLS.</param>
internal sealed class TlsPeer(Func<SslStream, Task> serve)
{
    private readonly SslServerAuthenticationOptions _options = new()
    {
        ServerCertificateContext = SslStreamCertificateContext.Create(Certificates.Server(), null, offline: true),
        EnabledSslProtocols = SslProtocols.Tls12,
        CipherSuitesPolicy = TlsOffer.Suite,
        AllowTlsResume = false,
        AllowRenegotiation = false,
    };

    /// <summary>Shakes hands and does what the client asks for.</summary>
    public async Task ServeAsync(Socket client)
    {
        await using var tls = new SslStream(new NetworkStream(client, ownsSocket: false));
        await tls.AuthenticateAsServerAsync(_options);
        await serve(tls);
    }
}
