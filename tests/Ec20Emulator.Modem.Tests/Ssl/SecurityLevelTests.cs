using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
[Clauses("C1.6", "C3.8", "C1.10")]
internal sealed class SecurityLevelTests
{
    [Test]
    public async Task Level0_ServerOfAnUnknownCa_IsNotVerified()
    {
        await using var scene = await SslScene.StartAsync(new SslStreamEchoOptions { Certificate = TestCertificates.SecondCaServer, Echo = false });
        await scene.OpenAsync();
    }

    [Test]
    public async Task Level0_DatesCounted_DoNotMatter()
    {
        await using var scene = await SslScene.StartAsync(new SslStreamEchoOptions { Certificate = TestCertificates.Expired, Echo = false });
        await scene.Dte.OkAsync("AT+QSSLCFG=\"ignorelocaltime\",1,0");
        await scene.OpenAsync();
    }

    [Test]
    public async Task Level1_ServerOfTheTrustedCa_Opens()
    {
        await using var scene = await SslScene.StartAsync();
        scene.Put("RAM:ca.pem", TestCertificates.Ca.PemFile);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,1;+QSSLCFG=\"cacert\",1,\"RAM:ca.pem\"");
        await scene.OpenAsync();
    }

    [Test]
    public async Task Level1_ServerOfAnotherCa_Fails566AndTheLogNamesIt()
    {
        await using var scene = await SslScene.StartAsync(new SslStreamEchoOptions { Certificate = TestCertificates.SecondCaServer, Echo = false });
        scene.Put("RAM:ca.pem", TestCertificates.Ca.PemFile);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,1;+QSSLCFG=\"cacert\",1,\"RAM:ca.pem\"");
        await scene.OpenFailsAsync(566);
        scene.ExpectLog("Second CA Server");
    }

    [TestCase("", "names no file")]
    [TestCase("RAM:absent.pem", "RAM:absent.pem")]
    [TestCase("UFS:no such/name", "UFS:no such/name")]
    [TestCase("RAM:rubbish.pem", "certificate")]
    public async Task Level1_CaFileAbsentOrUnreadable_Fails566AndTheLogSaysWhy(string path, string story)
    {
        await using var scene = await SslScene.StartAsync();
        scene.Put("RAM:rubbish.pem", "no certificate at all"u8.ToArray());
        await scene.Dte.OkAsync($"AT+QSSLCFG=\"seclevel\",1,1;+QSSLCFG=\"cacert\",1,\"{path}\"");
        await scene.OpenFailsAsync(566);
        scene.ExpectLog(story);
    }

    [Test]
    public async Task Level1_ClientCertificateConfigured_IsNotPresented()
    {
        await using var scene = await SslScene.StartAsync();
        await using var strict = Strict(scene);
        PutAll(scene);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,1");
        await scene.OpenFailsAsync(566, host: "strict.test");
    }

    [Test]
    public async Task Level2_CaFileAbsent_Fails566()
    {
        await using var scene = await SslScene.StartAsync();
        PutAll(scene);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,2;+QSSLCFG=\"cacert\",1,\"RAM:absent.pem\"");
        await scene.OpenFailsAsync(566);
        scene.ExpectLog("RAM:absent.pem");
    }

    [Test]
    public async Task Level2_ServerAsks_ClientCertificateIsPresented()
    {
        await using var scene = await SslScene.StartAsync(new SslStreamEchoOptions { Echo = false, RequireClientCertificate = true });
        PutAll(scene);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,2");
        var connection = await scene.OpenAsync();
        Assert.That(connection.ClientCertificate!.Subject, Does.Contain("Test Client"));
    }

    [Test]
    public async Task Level2_ServerDoesNotAsk_Opens()
    {
        await using var scene = await SslScene.StartAsync();
        PutAll(scene);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,2");
        var connection = await scene.OpenAsync();
        Assert.That(connection.ClientCertificate, Is.Null);
    }

    [Test]
    public async Task Level2_NoClientCertificateConfigured_IsRefusedByAServerThatRequiresOne()
    {
        await using var scene = await SslScene.StartAsync();
        await using var strict = Strict(scene);
        scene.Put("RAM:ca.pem", TestCertificates.Ca.PemFile);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,2;+QSSLCFG=\"cacert\",1,\"RAM:ca.pem\"");
        await scene.OpenFailsAsync(566, host: "strict.test");
    }

    [TestCase("clientkey", "RAM:wrong.key")]
    [TestCase("clientkey", "RAM:absent.key")]
    [TestCase("clientkey", "")]
    [TestCase("clientcert", "RAM:absent.pem")]
    [TestCase("clientcert", "RAM:client.key")]
    public async Task Level2_KeyAndCertificateDoNotMatchOrAreUnreadable_Fails550(string setting, string path)
    {
        await using var scene = await SslScene.StartAsync();
        PutAll(scene);
        scene.Put("RAM:wrong.key", TestCertificates.Server.KeyPemFile);
        await scene.Dte.OkAsync($"AT+QSSLCFG=\"seclevel\",1,2;+QSSLCFG=\"{setting}\",1,\"{path}\"");
        await scene.OpenFailsAsync(550);
        await scene.ExpectErrorAsync(550, "unknown error");
    }

    /// <summary>A server that refuses within the handshake; SslStream finds out behind it only.</summary>
    private static BouncyTlsServer Strict(SslScene scene)
    {
        var server = BouncyTlsServer.Start(new BouncyTlsServerOptions { RequireClientCertificate = true });
        scene.Lead("strict.test", server.Port);
        return server;
    }

    private static void PutAll(SslScene scene)
    {
        scene.Put("RAM:ca.pem", TestCertificates.Ca.PemFile);
        scene.Put("RAM:client.pem", TestCertificates.Client.PemFile);
        scene.Put("RAM:client.key", TestCertificates.Client.KeyPemFile);
        foreach (var (setting, file) in new[] { ("cacert", "ca.pem"), ("clientcert", "client.pem"), ("clientkey", "client.key") })
            Assert.That(scene.Dte.OkAsync($"AT+QSSLCFG=\"{setting}\",1,\"RAM:{file}\"").Wait(TimeSpan.FromSeconds(20)), Is.True);
    }
}
