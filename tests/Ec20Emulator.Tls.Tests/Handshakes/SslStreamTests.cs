using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Handshakes;

public class SslStreamTests
{
    [Test]
    public async Task Connect_AllVersionsAndSuites_EchoesBothWays()
    {
        await using var server = SslStreamEchoServer.Start();
        await using var session = await TlsDial.OpenAsync(server.Port, TlsDial.Everything);

        await TlsDial.ExpectEchoAsync(session, 40_000);

        Assert.That(session.Description, Does.StartWith("TLS1.2 TLS_RSA_WITH_AES_256_CBC_SHA").And.Contain("CN=Test Server"));
    }
}
