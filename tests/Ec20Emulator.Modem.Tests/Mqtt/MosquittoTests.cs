using System.Globalization;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.TestKit.Mqtt;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Mqtt;

/// <summary>mosquitto at the other end, and its own clients beyond.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class MosquittoTests
{
    [Test]
    public async Task Messages_OfEveryQoS_GoBothWays([Values(3, 4)] int version, [Values(0, 1, 2)] int quality)
    {
        await using var broker = await MosquittoServer.StartAsync();
        await using var scene = await StartAsync(broker, version);
        await ConnectAsync(scene, "c");
        await scene.Dte.ExchangeAsync($"AT+QMTSUB=0,1,\"down/#\",{quality}", $"\r\nOK\r\n\r\n+QMTSUB: 0,1,0,{quality}\r\n");
        await broker.PublishAsync("down/1", "hello", quality);
        var identifier = quality == 0 ? 0 : 1;
        await scene.Dte.ExpectAsync($"\r\n+QMTRECV: 0,{identifier},\"down/1\",\"hello\"\r\n");
        var sent = quality == 0 ? 0 : 7;
        await scene.Dte.ExchangeAsync($"AT+QMTPUB=0,{sent},{quality},1,\"up\",\"kept\"", $"\r\nOK\r\n\r\n+QMTPUB: 0,{sent},0\r\n");
        Assert.That(await broker.ReceiveAsync("up"), Is.EqualTo($"{quality} 1 kept"));
        await scene.Dte.ExchangeAsync("AT+QMTUNS=0,2,\"down/#\"", "\r\nOK\r\n\r\n+QMTUNS: 0,2,0\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTDISC=0", "\r\nOK\r\n\r\n+QMTDISC: 0,0\r\n\r\n+QMTSTAT: 0,5\r\n");
    }

    [Test]
    public async Task User_WithTheWrongPassword_IsNotLetIn()
    {
        await using var broker = await MosquittoServer.StartWithUserAsync("user", "right");
        await using var scene = await StartAsync(broker);
        await scene.Dte.ExchangeAsync("AT+QMTOPEN=0,\"broker.test\",1883", "\r\nOK\r\n\r\n+QMTOPEN: 0,0\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTCONN=0,\"c\",\"user\",\"wrong\"", "\r\nOK\r\n\r\n+QMTCONN: 0,0,5\r\n\r\n+QMTSTAT: 0,4\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTOPEN=0,\"broker.test\",1883", "\r\nOK\r\n\r\n+QMTOPEN: 0,0\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTCONN=0,\"c\",\"user\",\"right\"", "\r\nOK\r\n\r\n+QMTCONN: 0,0,0\r\n");
    }

    [Test]
    public async Task Client_WithItsCertificate_IsLetIn_AndOneWithoutIsNot()
    {
        await using var broker = await MosquittoServer.StartSecureAsync();
        await using var scene = await StartAsync(broker);
        Put(scene, "RAM:ca.pem", TestCertificates.Ca.PemFile);
        Put(scene, "RAM:client.pem", TestCertificates.Client.PemFile);
        Put(scene, "RAM:client.key", TestCertificates.Client.KeyPemFile);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"sslversion\",2,3");
        await scene.Dte.OkAsync("AT+QSSLCFG=\"ciphersuite\",2,0X003D");
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",2,1");
        await scene.Dte.OkAsync("AT+QSSLCFG=\"cacert\",2,\"RAM:ca.pem\"");
        await scene.Dte.OkAsync("AT+QMTCFG=\"ssl\",0,1,2");
        await scene.Dte.ExchangeAsync("AT+QMTOPEN=0,\"broker.test\",1883", "\r\nOK\r\n\r\n+QMTOPEN: 0,-1\r\n");
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",2,2");
        await scene.Dte.OkAsync("AT+QSSLCFG=\"clientcert\",2,\"RAM:client.pem\"");
        await scene.Dte.OkAsync("AT+QSSLCFG=\"clientkey\",2,\"RAM:client.key\"");
        await ConnectAsync(scene, "c");
        await scene.Dte.ExchangeAsync("AT+QMTSUB=0,1,\"t\",1", "\r\nOK\r\n\r\n+QMTSUB: 0,1,0,1\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTPUB=0,2,1,0,\"t\",\"to myself\"", "\r\nOK\r\n");
        string[] told = [await scene.Dte.ReadUntilAsync("\"to myself\"\r\n")];
        var rest = told[0].Contains("+QMTPUB", StringComparison.Ordinal) ? "" : "\r\n+QMTPUB: 0,2,0\r\n";
        await scene.Dte.ExpectAsync(rest);
    }

    [Test]
    public async Task Session_ThatIsKept_BringsWhatCameMeanwhile_AlsoBehindAKill()
    {
        await using var broker = await MosquittoServer.StartAsync();
        await using var scene = await StartAsync(broker);
        await scene.Dte.OkAsync("AT+QMTCFG=\"session\",0,0");
        await ConnectAsync(scene, "keeper");
        await scene.Dte.ExchangeAsync("AT+QMTSUB=0,1,\"t\",1", "\r\nOK\r\n\r\n+QMTSUB: 0,1,0,1\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTDISC=0", "\r\nOK\r\n\r\n+QMTDISC: 0,0\r\n\r\n+QMTSTAT: 0,5\r\n");
        await broker.PublishAsync("t", "meanwhile", 1);
        await ConnectAsync(scene, "keeper");
        await scene.Dte.ExpectAsync("\r\n+QMTRECV: 0,1,\"t\",\"meanwhile\"\r\n");
        await broker.KillAsync();
        await scene.Dte.ExpectAsync("\r\n+QMTSTAT: 0,1\r\n");
        await scene.Dte.ExchangeAsync("AT+QMTOPEN=0,\"broker.test\",1883", "\r\nOK\r\n\r\n+QMTOPEN: 0,-1\r\n");
        await broker.StartAgainAsync();
        await ConnectAsync(scene, "keeper");
        await broker.PublishAsync("t", "afterwards", 1);
        Assert.That(await scene.Dte.ReadUntilAsync("\"t\",\"afterwards\"\r\n"), Does.StartWith("\r\n+QMTRECV: 0,"));
    }

    [Test]
    public async Task Will_OfAClientThatGoesWithoutAWord_IsPublished()
    {
        await using var broker = await MosquittoServer.StartAsync();
        await using var scene = await StartAsync(broker);
        await scene.Dte.OkAsync("AT+QMTCFG=\"will\",0,1,1,1,\"last/words\",\"gone\"");
        await ConnectAsync(scene, "mortal");
        await scene.Dte.ExchangeAsync("AT+QMTCLOSE=0", "\r\nOK\r\n\r\n+QMTCLOSE: 0,0\r\n");
        Assert.That(await broker.ReceiveAsync("last/words"), Is.EqualTo("1 1 gone").Or.EqualTo("1 0 gone"));
    }

    [TestCase(20)]
    [TestCase(1_000, Explicit = true, Category = "Attack")]
    public async Task Broker_ThatIsKilledInTheMiddle_FindsTheClientsAgain(int messages)
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(2) + TimeSpan.FromMilliseconds(60 * messages));
        await using var broker = await MosquittoServer.StartAsync();
        await using var scene = await StartAsync(broker, time: TimeProvider.System);
        await using var host = new MqttHost(scene.Dte);
        var clients = Enumerable.Range(0, 6).Select(client => new LoadedClient(host, client)).ToArray();
        foreach (var client in clients)
            await client.ConnectAsync(guard.Token, "3,1");
        var publishing = Task.WhenAll(clients.Select(client => client.PublishStubbornlyAsync(messages, guard.Token)));
        for (var kills = 0; kills < 3 && !publishing.IsCompleted; kills++)
        {
            await broker.KillAsync();
            await broker.StartAgainAsync();
        }
        await publishing;
        Assert.That(scene.Modem.Log.Lines, Has.None.StartsWith("Error"));
    }

    private static async Task<MqttScene> StartAsync(MosquittoServer broker, int version = 3, TimeProvider? time = null)
    {
        var scene = await MqttScene.StartAsync(time);
        scene.Lead(broker.Port);
        await scene.Dte.OkAsync(string.Create(CultureInfo.InvariantCulture, $"AT+QMTCFG=\"version\",0,{version}"));
        return scene;
    }

    private static async Task ConnectAsync(MqttScene scene, string name)
    {
        await scene.Dte.ExchangeAsync("AT+QMTOPEN=0,\"broker.test\",1883", "\r\nOK\r\n\r\n+QMTOPEN: 0,0\r\n");
        await scene.Dte.ExchangeAsync($"AT+QMTCONN=0,\"{name}\"", "\r\nOK\r\n\r\n+QMTCONN: 0,0,0\r\n");
    }

    private static void Put(MqttScene scene, string path, byte[] content) =>
        Assert.That(scene.Modem.Modem.Assembly.Files.Store.Put(FileName.Parse(path).Value, content), Is.Null);
}
