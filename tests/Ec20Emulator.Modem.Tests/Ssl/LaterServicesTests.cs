using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Mqtt;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

/// <summary>nginx and mosquitto as they are set up today: ECDHE-GCM, virtual hosts, pre-shared keys (ssl-later-firmware.md 2).</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class LaterServicesTests
{
    private const string SharedKey = "00112233445566778899AABBCCDDEEFF";

    [TestCase("0", "CN=Second CA Server")]
    [TestCase("1", "CN=Test Server")]
    public async Task Https_VirtualHost_ShowsItsCertificateToWhoeverNamesIt(string sni, string certificate)
    {
        await using var nginx = await NginxServer.StartAsync();
        await using var scene = await LaterScene.StartAsync();
        scene.Lead("localhost", nginx.NamedPort);
        await scene.SetAsync(("sni", sni));
        await scene.Dte.OkAsync("AT+QHTTPCFG=\"sslctxid\",1");
        await scene.Dte.ExchangeAsync("AT+QHTTPURL=18,80", "\r\nCONNECT\r\n");
        await scene.Dte.SendAsync("https://localhost/");
        await scene.Dte.ExpectAsync("\r\nOK\r\n");

        await scene.Dte.ExchangeAsync("AT+QHTTPGET=80", "\r\nOK\r\n\r\n+QHTTPGET: 0,200,5\r\n");

        await scene.Dte.ExchangeAsync("AT+QHTTPREAD=80", "\r\nCONNECT\r\nnamed\r\nOK\r\n\r\n+QHTTPREAD: 0\r\n");
        Assert.That(scene.Sessions.Single(), Does.Contain("TLS_ECDHE_RSA_WITH_AES_").And.Contain(certificate));
    }

    [Test]
    public async Task Mqtts_EcdheAndServerName_Publishes()
    {
        var folder = Directory.CreateTempSubdirectory("mosquitto").FullName;
        var (certificate, key) = TestCertificates.Server.WriteTo(folder, "server");
        await using var broker = await MosquittoServer.StartWithAsync(
            $"certfile {certificate}", $"keyfile {key}", "tls_version tlsv1.2", "ciphers ECDHE-RSA-AES128-GCM-SHA256");
        await using var scene = await LaterScene.StartAsync();
        scene.Put("UFS:ca.pem", TestCertificates.Ca.PemFile);
        await scene.SetAsync(("ciphersuite", "0XC02F"), ("cacert", "\"ca.pem\""), ("seclevel", "1"), ("sni", "1"));
        await scene.Dte.OkAsync("AT+QMTCFG=\"ssl\",0,1,1");
        Lead(scene, "localhost", broker.Port);
        Lead(scene, "elsewhere.test", broker.Port);

        await scene.Dte.ExchangeAsync("AT+QMTOPEN=0,\"elsewhere.test\",8883", "\r\nOK\r\n\r\n+QMTOPEN: 0,-1\r\n");
        await PublishAsync(scene, "localhost");

        Assert.That(scene.Sessions.Single(), Does.Contain("TLS1.2 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"));
    }

    [Test]
    public async Task Mqtts_PreSharedKey_Publishes()
    {
        await using var broker = await MosquittoServer.StartWithSharedKeyAsync("modem-7", SharedKey);
        await using var scene = await LaterScene.StartAsync();
        await scene.SetAsync(("psk", $"\"modem-7\",\"{SharedKey}\""));
        await scene.Dte.OkAsync("AT+QMTCFG=\"ssl\",0,1,1");
        Lead(scene, "broker.test", broker.Port);

        await PublishAsync(scene, "broker.test");

        Assert.That(scene.Sessions.Single(), Does.Contain("TLS_PSK_WITH_"));
    }

    private static void Lead(LaterScene scene, string host, int port) => scene.Modem.Map.Set(HostMapping.Parse($"{host}:8883=127.0.0.1:{port}"));

    private static async Task PublishAsync(LaterScene scene, string host)
    {
        await scene.Dte.ExchangeAsync($"AT+QMTOPEN=0,\"{host}\",8883", "\r\nOK\r\n\r\n+QMTOPEN: 0,0\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTCONN=0,\"meter-7\"", "\r\nOK\r\n\r\n+QMTCONN: 0,0,0\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTPUB=0,1,1,0,\"meter/7\",\"on\"", "\r\nOK\r\n\r\n+QMTPUB: 0,1,0\r\n");
    }
}
