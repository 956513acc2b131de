using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

/// <summary>The keys of later firmware on the wire, against OpenSSL and GnuTLS (ssl-later-firmware.md 2, 3).</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class LaterFirmwareTests
{
    private const string SharedKey = "00112233445566778899AABBCCDDEEFF";

    [Test]
    public async Task ServerName_Needed_OpensWithItAlone()
    {
        await using var server = await OpenSslServer.StartAsync(folder =>
        {
            var (first, firstKey) = TestCertificates.SecondCaServer.WriteTo(folder, "first");
            var (second, secondKey) = TestCertificates.Server.WriteTo(folder, "second");
            return [.. Tls12, "-cert", first, "-key", firstKey, "-servername", "localhost", "-cert2", second, "-key2", secondKey];
        });
        await using var scene = await LaterScene.StartAsync();
        scene.Lead("localhost", server.Port);
        scene.Put("UFS:ca.pem", TestCertificates.Ca.PemFile);
        await scene.SetAsync(("cacert", "\"ca.pem\""), ("seclevel", "1"));

        await scene.OpenAsync("localhost", 566);
        await scene.CloseAsync();
        await scene.SetAsync(("sni", "1"));
        await scene.OpenAsync("localhost");

        await scene.ExchangeAsync("stressed", "desserts");
        Assert.That(scene.Sessions.Single(), Does.Contain("CN=Test Server"));
    }

    [TestCase("elsewhere.test", "1", 566)]
    [TestCase("elsewhere.test", "0", 0)]
    [TestCase("localhost", "1", 0)]
    public async Task HostName_ComparedWhereItIsSentAndTheServerVerified(string host, string sni, int code)
    {
        await using var server = await StartAsync();
        await using var scene = await LaterScene.StartAsync();
        scene.Lead(host, server.Port);
        scene.Put("UFS:ca.pem", TestCertificates.Ca.PemFile);
        await scene.SetAsync(("cacert", "\"ca.pem\""), ("seclevel", "1"), ("sni", sni));

        await scene.OpenAsync(host, code);
    }

    [Test]
    public async Task SecondCaFile_TrustsBesideTheFirstAndAlone()
    {
        await using var server = await StartAsync();
        await using var scene = await LaterScene.StartAsync();
        scene.Lead("srv.test", server.Port);
        scene.Put("UFS:other.pem", TestCertificates.SecondCa.PemFile);
        scene.Put("UFS:ca.pem", TestCertificates.Ca.PemFile);
        await scene.SetAsync(("cacert", "\"other.pem\""), ("seclevel", "1"));

        await scene.OpenAsync("srv.test", 566);
        await scene.CloseAsync();
        await scene.SetAsync(("cacertex", "\"ca.pem\""));
        await scene.OpenAsync("srv.test");
        await scene.CloseAsync();
        await scene.SetAsync(("cacert", "\"\""));
        await scene.OpenAsync("srv.test");
        await scene.CloseAsync();
        await scene.SetAsync(("cacertex", "\"missing.pem\""));
        await scene.OpenAsync("srv.test", 566);
    }

    [Test]
    public async Task Session_Cached_IsResumedUntilASettingChanges()
    {
        await using var server = await StartAsync();
        await using var scene = await LaterScene.StartAsync();
        scene.Lead("srv.test", server.Port);
        scene.Lead("other.test", server.Port);
        await scene.SetAsync(("session_cache", "1"));

        foreach (var host in new[] { "srv.test", "srv.test", "other.test", "other.test" })
        {
            await scene.OpenAsync(host);
            await scene.ExchangeAsync("ab", "ba");
            await scene.CloseAsync();
        }
        await scene.SetAsync(("seclevel", "0"));
        await scene.OpenAsync("other.test");

        Assert.That(scene.Sessions.Select(line => line.Contains("resumed", StringComparison.Ordinal)), Is.EqualTo(new[] { false, true, false, true, false }));
    }

    [Test]
    public async Task PreSharedKey_Set_IsWhatIsOffered()
    {
        await using var server = await OpenSslServer.StartAsync(_ => ["-tls1_2", "-nocert", "-cipher", "PSK:@SECLEVEL=0", "-psk_identity", "modem-7", "-psk", SharedKey]);
        await using var scene = await LaterScene.StartAsync();
        scene.Lead("srv.test", server.Port);

        await scene.OpenAsync("srv.test", 566);
        await scene.CloseAsync();
        await scene.SetAsync(("psk", $"\"modem-7\",\"{SharedKey}\""));
        await scene.OpenAsync("srv.test");
        await scene.ExchangeAsync("stressed", "desserts");
        await scene.CloseAsync();
        await scene.SetAsync(("psk", $"\"modem-7\",\"{SharedKey[..30]}\""));
        await scene.OpenAsync("srv.test", 566);

        Assert.That(scene.Sessions.Single(), Does.Contain("TLS_PSK_WITH_AES_256_GCM_SHA384"));
        Assert.That(scene.Modem.Log.Lines, Has.None.Contains(SharedKey));
    }

    [TestCase("0", "DTLS1.0")]
    [TestCase("1", "DTLS1.2")]
    public async Task Dtls_OverUdp_EchoesDatagrams(string version, string name)
    {
        await using var server = await GnuTlsServer.StartAsync(folder =>
        {
            var (certificate, key) = TestCertificates.Server.WriteTo(folder, "server");
            return
            [
                "--udp", "--priority", "NORMAL:-VERS-ALL:+VERS-DTLS1.0:+VERS-DTLS1.2:+SHA1", "--x509certfile", certificate, "--x509keyfile", key,
                "--disable-client-cert",
            ];
        });
        await using var scene = await LaterScene.StartAsync();
        scene.Lead("srv.test", server.Port);
        await scene.SetAsync(("dtls", "1"), ("dtlsversion", version));

        await scene.OpenAsync("srv.test");
        await scene.ExchangeAsync("one", "one");
        await scene.ExchangeAsync("two", "two");
        await scene.CloseAsync();

        Assert.That(scene.Sessions.Single(), Does.Contain(name));
    }

    [Test]
    public async Task Dtls_NobodyAnswers_EndsWithTheNegotiateTime()
    {
        await using var scene = await LaterScene.StartAsync();
        using var silent = new System.Net.Sockets.Socket(
            System.Net.Sockets.AddressFamily.InterNetwork, System.Net.Sockets.SocketType.Dgram, System.Net.Sockets.ProtocolType.Udp);
        silent.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        scene.Lead("srv.test", ((System.Net.IPEndPoint)silent.LocalEndPoint!).Port);
        await scene.SetAsync(("dtls", "1"), ("negotiatetime", "10"));
        await scene.Dte.OkAsync("AT+QSSLOPEN=1,1,4,\"srv.test\",443,0");
        await silent.ReceiveAsync(new byte[2000]);

        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(10));

        await scene.Dte.ExpectAsync("\r\n+QSSLOPEN: 4,569\r\n");
    }

    [Test]
    public async Task Dtls_NobodyKnowsTheName_EndsWithTheConnectTime()
    {
        await using var scene = await LaterScene.StartAsync();
        using var dns = new System.Net.Sockets.UdpClient(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        scene.Modem.Map.Set(HostMapping.Parse($"10.9.9.9:53=127.0.0.1:{((System.Net.IPEndPoint)dns.Client.LocalEndPoint!).Port}"));
        await scene.Dte.OkAsync("AT+QIDNSCFG=1,\"10.9.9.9\"");
        await scene.SetAsync(("dtls", "1"));
        await scene.Dte.OkAsync("AT+QSSLOPEN=1,1,4,\"broker.test\",443,0");
        await dns.ReceiveAsync();

        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(150));

        await scene.Dte.ExpectAsync("\r\n+QSSLOPEN: 4,565\r\n");
    }

    [Test]
    public async Task Dtls_AlertInTheHandshake_FailsTheOpen()
    {
        await using var scene = await LaterScene.StartAsync();
        using var silent = new System.Net.Sockets.UdpClient(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        scene.Lead("srv.test", ((System.Net.IPEndPoint)silent.Client.LocalEndPoint!).Port);
        scene.Modem.Modem.Faults.Add(new FaultSettings { Type = "tlsAlert" });
        await scene.SetAsync(("dtls", "1"), ("dtlsversion", "1"));

        await scene.OpenAsync("srv.test", 566);

        Assert.That(scene.Modem.Log.Lines, Has.Some.Contains("handshake_failure"));
    }

    [TestCase("\"word\"", 0)]
    [TestCase("\"other\"", 550)]
    public async Task ClientKey_Encrypted_OpensByItsPassword(string password, int code)
    {
        await using var server = await OpenSslServer.StartAsync(requireClientCertificate: true);
        await using var scene = await LaterScene.StartAsync();
        var encryption = new System.Security.Cryptography.PbeParameters(
            System.Security.Cryptography.PbeEncryptionAlgorithm.Aes128Cbc, System.Security.Cryptography.HashAlgorithmName.SHA256, 2048);
        scene.Lead("srv.test", server.Port);
        scene.Put("UFS:ca.pem", TestCertificates.Ca.PemFile);
        scene.Put("UFS:me.pem", TestCertificates.Client.PemFile);
        scene.Put("UFS:me.key", System.Text.Encoding.ASCII.GetBytes(TestCertificates.Client.Key.ExportEncryptedPkcs8PrivateKeyPem("word", encryption)));
        await scene.SetAsync(("seclevel", "2"), ("cacert", "\"ca.pem\""), ("clientcert", "\"me.pem\""), ("clientkey", $"\"me.key\",{password}"));

        await scene.OpenAsync("srv.test", code);
    }

    [Test]
    public async Task PartialChain_Ignored_OpensByTheIntermediate()
    {
        var orphan = TestCertificateMaker.Intermediate("Orphan", TestCertificates.Ca);
        await using var server = await OpenSslServer.StartAsync(folder =>
        {
            // The leaf's own issuer is not sent, the intermediate beside it is of the CA.
            var leaf = TestCertificateMaker.Leaf("Lost Server", TestCertificates.SecondCa, issuers: [orphan]);
            var (certificate, key) = leaf.WriteTo(folder, "server");
            return [.. Tls12, "-cert", certificate, "-cert_chain", certificate, "-key", key];
        });
        await using var scene = await LaterScene.StartAsync();
        scene.Lead("srv.test", server.Port);
        scene.Put("UFS:ca.pem", TestCertificates.Ca.PemFile);
        await scene.SetAsync(("cacert", "\"ca.pem\""), ("seclevel", "1"));

        await scene.OpenAsync("srv.test", 566);
        await scene.CloseAsync();
        await scene.SetAsync(("ignoremulticertchainverify", "1"));
        await scene.OpenAsync("srv.test");
    }

    [Test]
    public async Task InvalidSignature_Ignored_Opens()
    {
        await using var server = await OpenSslServer.StartAsync(folder =>
        {
            // Signed by another CA of the same name.
            var twin = TestCertificateMaker.SelfSigned("Test CA");
            var (certificate, key) = TestCertificateMaker.Leaf("Forged Server", twin).WriteTo(folder, "server");
            return [.. Tls12, "-cert", certificate, "-key", key];
        });
        await using var scene = await LaterScene.StartAsync();
        scene.Lead("srv.test", server.Port);
        scene.Put("UFS:ca.pem", TestCertificates.Ca.PemFile);
        await scene.SetAsync(("cacert", "\"ca.pem\""), ("seclevel", "1"));

        await scene.OpenAsync("srv.test", 566);
        await scene.CloseAsync();
        await scene.SetAsync(("ignoreinvalidcertsign", "1"));
        await scene.OpenAsync("srv.test");
    }

    private static string[] Tls12 => ["-tls1_2", "-cipher", "ALL:@SECLEVEL=0"];

    private static Task<OpenSslServer> StartAsync() => OpenSslServer.StartAsync(folder =>
    {
        var (certificate, key) = TestCertificates.Server.WriteTo(folder, "server");
        return [.. Tls12, "-cert", certificate, "-key", key];
    });
}
