using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Later;

/// <summary>Server name, ALPN, pre-shared keys and resumption against OpenSSL (ssl-later-firmware.md 2).</summary>
public sealed class OpenSslLaterTests
{
    private const string Identity = "modem-7";
    private const string SharedKey = "00112233445566778899aabbccddeeff";

    private static readonly TlsClientSettings Gcm = TlsDial.Exactly(TlsVersion.Tls12, 0xC02F);

    [Test]
    public async Task ServerName_OfTheSecondCertificate_GetsIt()
    {
        await using var server = await OpenSslServer.StartAsync(folder =>
        {
            var (first, firstKey) = TestCertificates.SecondCaServer.WriteTo(folder, "first");
            var (second, secondKey) = TestCertificates.Server.WriteTo(folder, "second");
            return [.. Tls12, "-cert", first, "-key", firstKey, "-servername", "localhost", "-cert2", second, "-key2", secondKey];
        });
        var verified = Gcm with { TrustedCertificates = TestCertificates.Ca.PemFile };

        var without = await TlsDial.ExpectFailureAsync(server.Port, verified);
        await using var session = await TlsDial.OpenAsync(server.Port, verified with { ServerName = "localhost" });

        Assert.That(without.Failure, Is.EqualTo(TlsFailure.Certificate));
        Assert.That(session.Description, Does.Contain("CN=Test Server"));
        await TlsDial.ExpectLinesAsync(session, TlsDial.Reversed);
    }

    [Test]
    public async Task ServerName_CertificateIsForAnother_IsRefused()
    {
        await using var server = await StartAsync();

        var failure = await TlsDial.ExpectFailureAsync(
            server.Port, Gcm with { TrustedCertificates = TestCertificates.Ca.PemFile, ServerName = "elsewhere.example" });

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Certificate));
        Assert.That(failure.Message, Does.Contain("is not for the name 'elsewhere.example'"));
    }

    [Test]
    public async Task ServerName_NobodyIsVerified_IsOnlySent()
    {
        await using var server = await StartAsync();

        await using var session = await TlsDial.OpenAsync(server.Port, Gcm with { ServerName = "elsewhere.example" });

        await TlsDial.ExpectLinesAsync(session, TlsDial.Reversed);
    }

    [Test]
    public async Task Alpn_ServerHasIt_IsAgreedOn()
    {
        await using var server = await StartAsync("-alpn", "mqtt");

        await using var session = await TlsDial.OpenAsync(server.Port, Gcm with { ApplicationProtocol = "mqtt" });

        Assert.That(session.Description, Does.Contain("ALPN mqtt"));
    }

    [Test]
    public async Task Alpn_ServerHasAnother_IsRefused()
    {
        await using var server = await StartAsync("-alpn", "h2");

        var failure = await TlsDial.ExpectFailureAsync(server.Port, Gcm with { ApplicationProtocol = "mqtt" });

        Assert.That(failure.Message, Does.Contain("no_application_protocol"));
    }

    [TestCaseSource(typeof(LaterSettings), nameof(LaterSettings.PreShared))]
    public async Task PreSharedKey_Suite_NegotiatesIt(ushort suite)
    {
        await using var server = await StartPreSharedAsync();

        await using var session = await TlsDial.OpenAsync(server.Port, WithKey(suite, SharedKey));

        await TlsDial.ExpectLinesAsync(session, TlsDial.Reversed);
        Assert.That(session.Description, Does.Contain($"(0x{suite:X4})"));
    }

    [Test]
    public async Task PreSharedKey_Wrong_FailsWithAnAlert()
    {
        await using var server = await StartPreSharedAsync();

        var failure = await TlsDial.ExpectFailureAsync(server.Port, WithKey(0x00AE, "ff" + SharedKey));

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Handshake));
        Assert.That(failure.Message, Does.Contain("fatal alert"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Session_Remembered_IsResumed(bool byTicket)
    {
        await using var server = byTicket ? await StartAsync() : await StartAsync("-no_ticket");
        var settings = Gcm with { Remembered = new RememberedTlsSession(), TrustedCertificates = TestCertificates.Ca.PemFile };

        for (var dial = 0; dial < 4; dial++)
        {
            await using var session = await TlsDial.OpenAsync(server.Port, settings);
            await TlsDial.ExpectLinesAsync(session, TlsDial.Reversed);
            Assert.That(session.Description, dial == 0 ? Does.Not.Contain("resumed") : Does.Contain("resumed"), $"dial {dial}");
            await session.ShutdownAsync(CancellationToken.None);
        }
    }

    [Test]
    public async Task Session_ServerForgotIt_IsMadeAnew()
    {
        var settings = Gcm with { Remembered = new RememberedTlsSession() };
        await using (var first = await StartAsync())
        await using (await TlsDial.OpenAsync(first.Port, settings))
        {
        }
        await using var second = await StartAsync();

        await using var session = await TlsDial.OpenAsync(second.Port, settings);

        await TlsDial.ExpectLinesAsync(session, TlsDial.Reversed);
        Assert.That(session.Description, Does.Not.Contain("resumed"));
    }

    [Test]
    public async Task ClientKey_Encrypted_IsOpenedByItsPassword()
    {
        await using var server = await OpenSslServer.StartAsync(requireClientCertificate: true);
        var encryption = new System.Security.Cryptography.PbeParameters(
            System.Security.Cryptography.PbeEncryptionAlgorithm.Aes256Cbc, System.Security.Cryptography.HashAlgorithmName.SHA256, 2048);
        var key = System.Text.Encoding.ASCII.GetBytes(TestCertificates.Client.Key.ExportEncryptedPkcs8PrivateKeyPem("word", encryption));
        var settings = TlsDial.Mutual(TlsDial.Exactly(TlsVersion.Tls12, 0x0035)) with { ClientKey = key };

        await using var session = await TlsDial.OpenAsync(server.Port, settings with { ClientKeyPassword = "word" });
        var wrong = await TlsDial.ExpectFailureAsync(server.Port, settings with { ClientKeyPassword = "other" });

        Assert.That(session.Description, Does.Contain("client certificate sent"));
        Assert.That(wrong.Failure, Is.EqualTo(TlsFailure.LocalCredentials));
        Assert.That(wrong.Message, Does.Contain("pass phrase"));
    }

    [Test]
    public async Task ServerKey_OnP521_IsVerified()
    {
        await using var server = await OpenSslServer.StartAsync(folder =>
        {
            using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP521);
            var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=Wide", key, System.Security.Cryptography.HashAlgorithmName.SHA512);
            using var own = request.CreateSelfSigned(TestCertificateMaker.ValidFrom, TestCertificateMaker.ValidTo);
            File.WriteAllText(Path.Combine(folder, "own.pem"), own.ExportCertificatePem());
            File.WriteAllText(Path.Combine(folder, "own.key"), key.ExportPkcs8PrivateKeyPem());
            return ["-tls1_2", "-cipher", "ALL:@SECLEVEL=0", "-cert", Path.Combine(folder, "own.pem"), "-key", Path.Combine(folder, "own.key")];
        });

        await using var session = await TlsDial.OpenAsync(server.Port, TlsDial.Exactly(TlsVersion.Tls12, 0xC024));

        await TlsDial.ExpectLinesAsync(session, TlsDial.Reversed);
    }

    private static string[] Tls12 => ["-tls1_2", "-cipher", "ALL:@SECLEVEL=0"];

    private static Task<OpenSslServer> StartAsync(params string[] more) => OpenSslServer.StartAsync(folder =>
    {
        var (certificate, key) = TestCertificates.Server.WriteTo(folder, "server");
        return [.. Tls12, "-cert", certificate, "-key", key, .. more];
    });

    private static Task<OpenSslServer> StartPreSharedAsync() =>
        OpenSslServer.StartAsync(_ => ["-tls1_2", "-nocert", "-cipher", "PSK:@SECLEVEL=0", "-psk_identity", Identity, "-psk", SharedKey]);

    private static TlsClientSettings WithKey(ushort suite, string key) =>
        TlsDial.Exactly(TlsVersion.Tls12, suite) with { PreSharedKey = new TlsPreSharedKey(Identity, Convert.FromHexString(key)) };
}
