using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Trust;

/// <summary>seclevel 0, 1 and 2 on a real connection.</summary>
public class VerifiedHandshakeTests
{
    private static TlsClientSettings Verified => TlsDial.Everything with { TrustedCertificates = TestCertificates.Ca.PemFile };

    [Test]
    public async Task Connect_Seclevel0_AcceptsAnybody()
    {
        await using var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { Certificate = TestCertificates.SecondCaServer });
        await using var session = await TlsDial.OpenAsync(server.Port, TlsDial.Everything);

        await TlsDial.ExpectEchoAsync(session, 100);
    }

    [Test]
    public async Task Connect_Seclevel1_AcceptsTheCasServer()
    {
        await using var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { Certificate = TestCertificates.ChainedServer });
        await using var session = await TlsDial.OpenAsync(server.Port, Verified);

        await TlsDial.ExpectEchoAsync(session, 100);
    }

    [TestCase(TlsVersion.Ssl30)]
    [TestCase(TlsVersion.Tls10)]
    [TestCase(TlsVersion.Tls11)]
    [TestCase(TlsVersion.Tls12)]
    public async Task Connect_Seclevel1ServerOfAnotherCa_FailsAsCertificate(TlsVersion version)
    {
        await using var server = BouncyTlsServer.Start(new BouncyTlsServerOptions { Certificate = TestCertificates.SecondCaServer });

        var failure = await TlsDial.ExpectFailureAsync(server.Port, TlsDial.Exactly(version, 0x0005) with { TrustedCertificates = TestCertificates.Ca.PemFile });

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Certificate));
        Assert.That(failure.Message, Does.Contain("unknown_ca(48)").And.Contain("CN=Second CA Server").And.Contain(TlsDial.Name(version)));
    }

    [Test]
    public async Task Connect_ExpiredAtTheModemsClock_FailsAsCertificate()
    {
        await using var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { Certificate = TestCertificates.Expired });

        var failure = await TlsDial.ExpectFailureAsync(server.Port, Verified with { VerificationTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) });

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Certificate));
        Assert.That(failure.Message, Does.Contain("certificate_expired(45)").And.Contain("notAfter"));
    }

    [Test]
    public async Task Connect_ExpiredAtWorldTimeButNotAtTheModemsClock_IsAccepted()
    {
        await using var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { Certificate = TestCertificates.Expired });
        await using var session = await TlsDial.OpenAsync(server.Port, Verified with { VerificationTime = new DateTimeOffset(2015, 6, 1, 0, 0, 0, TimeSpan.Zero) });

        await TlsDial.ExpectEchoAsync(session, 100);
    }

    [Test]
    public async Task Connect_Seclevel2_PresentsTheCertificate()
    {
        await using var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { RequireClientCertificate = true });
        await using var session = await TlsDial.OpenAsync(server.Port, TlsDial.Mutual(TlsDial.Everything));

        await TlsDial.ExpectEchoAsync(session, 100);

        using var connection = await server.NextConnectionAsync();
        Assert.That(connection.ClientCertificate!.Subject, Does.Contain("CN=Test Client"));
    }

    [Test]
    public async Task Connect_Seclevel2AndNobodyAsks_NothingIsPresented()
    {
        await using var server = SslStreamEchoServer.Start();
        await using var session = await TlsDial.OpenAsync(server.Port, TlsDial.Mutual(TlsDial.Everything));

        await TlsDial.ExpectEchoAsync(session, 100);

        using var connection = await server.NextConnectionAsync();
        Assert.That(connection.ClientCertificate, Is.Null);
    }

    [TestCase(512)]
    [TestCase(1024)]
    [TestCase(3072)]
    public async Task Connect_KeysOfAnySize_AreUsed(int bits)
    {
        using var server = TestCertificateMaker.Leaf("Server", TestCertificates.Ca, keyBits: bits);
        using var client = TestCertificateMaker.Leaf("Client", TestCertificates.Ca, keyBits: bits);
        await using var listener = BouncyTlsServer.Start(new BouncyTlsServerOptions { Certificate = server, RequireClientCertificate = true });
        foreach (var version in new[] { TlsVersion.Ssl30, TlsVersion.Tls12 })
        {
            var settings = TlsDial.Exactly(version, 0x0035) with
            {
                TrustedCertificates = TestCertificates.Ca.PemFile,
                ClientCertificate = client.PemFile,
                ClientKey = client.KeyPemFile,
            };
            await using var session = await TlsDial.OpenAsync(listener.Port, settings);
            await TlsDial.ExpectEchoAsync(session, 100);
        }
    }

    [Test]
    public async Task Connect_ServerRefusesOurCertificate_TellsItsAlert()
    {
        using var stranger = TestCertificateMaker.Leaf("Stranger", TestCertificates.SecondCa);
        await using var server = BouncyTlsServer.Start(new BouncyTlsServerOptions { RequireClientCertificate = true });
        var settings = TlsDial.Everything with { ClientCertificate = stranger.PemFile, ClientKey = stranger.KeyPemFile };

        var failure = await TlsDial.ExpectFailureAsync(server.Port, settings);

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Handshake));
        Assert.That(failure.Message, Does.Contain("fatal alert"));
    }
}
