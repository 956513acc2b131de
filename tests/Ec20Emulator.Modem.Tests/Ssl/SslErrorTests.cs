using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

/// <summary>Every code of AT+QIGETERROR has a way to happen: by the world where it offers one, by a fault where not (ssl.md C8).</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SslErrorTests
{
    private static readonly ModemOptions Options = new() { ApnRequired = true };

    private static readonly Dictionary<int, Func<SslScene, Task>> Ways = new()
    {
        [0] = scene => scene.OpenAsync(),
        [550] = ForeignKeyAsync,
        [551] = SendWhileTransparentElsewhereAsync,
        [552] = scene => scene.Dte.ExchangeAsync("AT+QSSLOPEN=1,1,4", "\r\nERROR\r\n"),
        [553] = FullSendBufferAsync,
        [554] = HostOutOfSocketsAsync,
        [555] = TransparentOnUsbAtAsync,
        [556] = TakenDatagramPortAsync,
        [557] = TakenListenerPortAsync,
        [558] = PeerGoneWhileDataIsTypedAsync,
        [559] = ForgedRecordAsync,
        [560] = NoIdLeftAsync,
        [561] = RefusedActivationAsync,
        [562] = RefusedDeactivationAsync,
        [563] = IdInUseAsync,
        [564] = SecondDnsQueryAsync,
        [565] = scene => scene.OpenFailsAsync(565, host: "unknown.invalid"),
        [566] = HandshakeFailsAsync,
        [567] = SendAfterThePeerClosedAsync,
        [568] = SecondTimeQueryAsync,
        [569] = HandshakeTimeoutAsync,
        [570] = BrokenContextAsync,
        [571] = EscapeAtThePromptAsync,
        [572] = FourthContextAsync,
        [573] = scene => scene.Dte.ExchangeAsync("AT+QIACT=2", "\r\nERROR\r\n"),
        [574] = TransparentTwiceAsync,
    };

    private static IEnumerable<TestCaseData> Codes() =>
        Enum.GetValues<TcpIpError>().Select(error => new TestCaseData((int)error).SetArgDisplayNames($"{(int)error}"));

    [TestCaseSource(nameof(Codes))]
    [Clauses("C8")]
    public async Task EverySslError_IsReachable(int code)
    {
        await using var scene = await SslScene.StartAsync(options: Options);
        await Ways[code](scene);
        await scene.ExpectErrorAsync(code, TcpIpErrorText.Of((TcpIpError)code));
    }

    [Test]
    [Clauses("C8")]
    public void Codes_AreThoseOfTheManual() => Assert.That(
        Enum.GetValues<TcpIpError>().Select(error => (int)error), Is.EquivalentTo(Enumerable.Range(550, 25).Prepend(0)));

    private static async Task ForeignKeyAsync(SslScene scene)
    {
        scene.Put("RAM:ca", TestCertificates.Ca.PemFile);
        scene.Put("RAM:cert", TestCertificates.Client.PemFile);
        scene.Put("RAM:key", TestCertificates.Server.KeyPemFile);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,2;+QSSLCFG=\"cacert\",1,\"RAM:ca\"");
        await scene.Dte.OkAsync("AT+QSSLCFG=\"clientcert\",1,\"RAM:cert\";+QSSLCFG=\"clientkey\",1,\"RAM:key\"");
        await scene.OpenFailsAsync(550);
    }

    private static async Task SendWhileTransparentElsewhereAsync(SslScene scene)
    {
        await scene.OpenAsync(mode: 2, on: await scene.AttachAsync());
        await scene.Dte.ExchangeAsync("AT+QSSLSEND=4", "\r\nERROR\r\n");
    }

    private static async Task FullSendBufferAsync(SslScene scene)
    {
        await scene.Dte.OkAsync("AT+QISDE=0");
        await scene.OpenAsync();
        await SendBufferTests.FillAsync(scene);
    }

    private static Task HostOutOfSocketsAsync(SslScene scene)
    {
        scene.Network.BeforeConnect = (_, _) => throw new NetworkException(NetworkFailure.NoResources, "no socket is left");
        return scene.OpenFailsAsync(554);
    }

    private static async Task TransparentOnUsbAtAsync(SslScene scene)
    {
        var usbAt = await scene.AttachAsync("usbat");
        await usbAt.ExchangeAsync("AT+QSSLOPEN=1,1,4,\"srv.test\",443,2", "\r\nERROR\r\n");
    }

    private static async Task TakenDatagramPortAsync(SslScene scene)
    {
        using var taken = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)taken.Client.LocalEndPoint!).Port;
        await scene.Dte.ExchangeAsync($"AT+QIOPEN=1,2,\"UDP SERVICE\",\"127.0.0.1\",0,{port},0", "\r\nOK\r\n\r\n+QIOPEN: 2,556\r\n");
    }

    private static async Task TakenListenerPortAsync(SslScene scene)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await scene.Dte.ExchangeAsync($"AT+QIOPEN=1,2,\"TCP LISTENER\",\"127.0.0.1\",0,{port},0", "\r\nOK\r\n\r\n+QIOPEN: 2,557\r\n");
    }

    private static async Task NoIdLeftAsync(SslScene scene)
    {
        var port = FreePort();
        await scene.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"TCP LISTENER\",\"127.0.0.1\",0,{port},0", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
        for (var id = 1; id < 12; id++)
            await scene.Dte.ExchangeAsync($"AT+QIOPEN=1,{id},\"UDP\",\"127.0.0.1\",9,0,0", $"\r\nOK\r\n\r\n+QIOPEN: {id},0\r\n");
        using var caller = new TcpClient();
        // The drop may come before the connect has returned.
        await caller.ConnectAsync(IPAddress.Loopback, port).ContinueWith(_ => { }, TaskScheduler.Default);
        await scene.Dte.ExpectAsync("\r\n+QIURC: \"incoming full\"\r\n");
    }

    private static async Task SecondDnsQueryAsync(SslScene scene)
    {
        using var silent = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        scene.Lead("10.9.9.9", 53, ((IPEndPoint)silent.Client.LocalEndPoint!).Port);
        await scene.Dte.OkAsync("AT+QIDNSCFG=1,\"10.9.9.9\"");
        await scene.Dte.OkAsync("AT+QIDNSGIP=1,\"slow.test\"");
        await scene.Dte.ExchangeAsync("AT+QIDNSGIP=1,\"other.test\"", "\r\nERROR\r\n");
    }

    private static async Task SecondTimeQueryAsync(SslScene scene)
    {
        using var silent = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        scene.Lead("time.test", 123, ((IPEndPoint)silent.Client.LocalEndPoint!).Port);
        await scene.Dte.OkAsync("AT+QNTP=1,\"time.test\"");
        await scene.Dte.ExchangeAsync("AT+QNTP=1,\"time.test\"", "\r\nERROR\r\n");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static async Task PeerGoneWhileDataIsTypedAsync(SslScene scene)
    {
        var peer = await scene.OpenAsync();
        await scene.Dte.ExchangeAsync("AT+QSSLSEND=4,2", "\r\n> ");
        await peer.CloseAsync();
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.CannotSend);
        await scene.Dte.SendAsync("ab");
        await scene.Dte.ExpectAsync("\r\nERROR\r\n\r\n+QSSLURC: \"closed\",4\r\n");
    }

    private static async Task ForgedRecordAsync(SslScene scene)
    {
        var peer = await scene.OpenAsync();
        await peer.InjectAsync(TlsWire.Record(23, 0x0303, new byte[64]));
        await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"closed\",4\r\n");
    }

    private static async Task RefusedActivationAsync(SslScene scene)
    {
        await scene.Dte.OkAsync("AT+QICSGP=2,1,\"internet\"");
        scene.Modem.Modem.Assembly.Packet.Contexts.RefusesActivation = _ => true;
        await scene.Dte.ExchangeAsync("AT+QIACT=2", "\r\nERROR\r\n");
        await scene.ExpectErrorAsync(561, "open PDP context failed");
        await scene.Dte.ExchangeAsync("AT+QSSLOPEN=2,1,4,\"srv.test\",443,0", "\r\nOK\r\n\r\n+QSSLOPEN: 4,561\r\n");
    }

    private static async Task RefusedDeactivationAsync(SslScene scene)
    {
        scene.Modem.Modem.Assembly.Packet.Contexts.RefusesDeactivation = _ => true;
        await scene.Dte.ExchangeAsync("AT+QIDEACT=1", "\r\nERROR\r\n");
    }

    private static async Task IdInUseAsync(SslScene scene)
    {
        await scene.OpenAsync();
        await scene.OpenFailsAsync(563);
    }

    private static async Task HandshakeFailsAsync(SslScene scene)
    {
        await scene.Dte.OkAsync("AT+QSSLCFG=\"sslversion\",1,2");
        await scene.OpenFailsAsync(566);
    }

    private static async Task SendAfterThePeerClosedAsync(SslScene scene)
    {
        var peer = await scene.OpenAsync();
        await peer.CloseAsync();
        await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"closed\",4\r\n");
        await scene.Dte.ExchangeAsync("AT+QSSLSEND=4", "\r\nERROR\r\n");
    }

    private static async Task HandshakeTimeoutAsync(SslScene scene)
    {
        var hello = new TaskCompletionSource();
        await using var stalling = ScriptedTlsPeer.Start(async connection =>
        {
            await connection.ReadRecordAsync();
            hello.SetResult();
            await connection.ReadToEndAsync();
        });
        scene.Lead("stall.test", stalling.Port);
        await scene.Dte.OkAsync("AT+QSSLOPEN=1,1,4,\"stall.test\",443,0");
        await hello.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(300));
        await scene.Dte.ExpectAsync("\r\n+QSSLOPEN: 4,569\r\n");
    }

    private static async Task BrokenContextAsync(SslScene scene)
    {
        await scene.Modem.Modem.Core.Mailbox.TellAsync(() => scene.Modem.Modem.Assembly.Packet.Contexts.DropByNetwork(1));
        await scene.Dte.ExpectAsync("\r\n+QIURC: \"pdpdeact\",1\r\n");
        await scene.OpenFailsAsync(570);
    }

    private static async Task EscapeAtThePromptAsync(SslScene scene)
    {
        await scene.OpenAsync();
        await scene.Dte.ExchangeAsync("AT+QSSLSEND=4", "\r\n> ");
        await scene.Dte.SendAsync("\x1b");
        await scene.Dte.ExpectAsync("\r\nERROR\r\n");
    }

    private static async Task FourthContextAsync(SslScene scene)
    {
        for (var context = 2; context <= 4; context++)
            await scene.Dte.OkAsync($"AT+QICSGP={context},1,\"internet{context}\"");
        await scene.Dte.OkAsync("AT+QIACT=2;+QIACT=3");
        await scene.Dte.ExchangeAsync("AT+QIACT=4", "\r\nERROR\r\n");
    }

    private static async Task TransparentTwiceAsync(SslScene scene)
    {
        await scene.OpenAsync(mode: 2, on: await scene.AttachAsync());
        await scene.Dte.ExchangeAsync("AT+QISWTMD=4,2", "\r\nERROR\r\n");
    }
}
