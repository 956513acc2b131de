using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SharedContextTests
{
    [Test]
    [Clauses("C1.12", "C1.13")]
    public async Task Settings_Changed_AffectNewConnectionsOnly()
    {
        await using var scene = await SslScene.StartAsync(new SslStreamEchoOptions { Echo = true });
        await scene.OpenAsync(id: 1, mode: 1);
        await scene.OpenAsync(id: 2, mode: 1);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"sslversion\",1,0");
        await EchoAsync(scene, 1);
        await EchoAsync(scene, 2);
        await scene.OpenFailsAsync(566, id: 3);
        await scene.Dte.OkAsync("AT+QSSLCLOSE=1");
        await EchoAsync(scene, 2);
        await scene.Dte.OkAsync("AT+QSSLCLOSE=2");
        await scene.Dte.OkAsync("AT+QSSLCLOSE=3");
        // The last connection is closed, the settings stay.
        await scene.Dte.ExchangeAsync("AT+QSSLCFG=\"sslversion\",1", "\r\n+QSSLCFG: \"sslversion\",1,0\r\n\r\nOK\r\n");
        await scene.Dte.ExchangeAsync("AT+QSSLCFG=\"ciphersuite\",1", "\r\n+QSSLCFG: \"ciphersuite\",1,0X0035\r\n\r\nOK\r\n");
    }

    [Test]
    [Clauses("C1.13")]
    public async Task LastConnection_Closed_ItsSessionIsReleased()
    {
        await using var scene = await SslScene.StartAsync(new SslStreamEchoOptions { Echo = true });
        await scene.OpenAsync(id: 4, mode: 1);
        await EchoAsync(scene, 4);
        var session = await scene.Modem.AskSocketAsync(4, socket => new WeakReference(socket!.Link));
        await scene.Dte.OkAsync("AT+QSSLCLOSE=4");
        // Of another context: whoever remembers the connection he had to do with last, remembers this one.
        await scene.OpenAsync(id: 5, mode: 1, sslContext: 2);
        await EchoAsync(scene, 5);
        await scene.Dte.OkAsync("AT+QSSLCLOSE=5");
        var startedAt = TimeProvider.System.GetTimestamp();
        while (IsAliveAfterCollection(session))
        {
            Assert.That(TimeProvider.System.GetElapsedTime(startedAt), Is.LessThan(TimeSpan.FromSeconds(20)), "somebody still holds the session");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    [Test]
    [Clauses("C3.12", "C1.12")]
    public async Task TwelveSessions_OverSixContexts_AreOpenAtOnce()
    {
        await using var scene = await SslScene.StartAsync(new SslStreamEchoOptions { Echo = true });
        for (var id = 0; id < 12; id++)
            await scene.Dte.SendAsync($"AT+QSSLOPEN=1,{id % 6},{id},\"srv.test\",443,1\r");
        var opened = new HashSet<string>();
        while (opened.Count < 12)
        {
            await scene.Dte.ReadUntilAsync("+QSSLOPEN: ");
            opened.Add(await scene.Dte.ReadUntilAsync("\r\n"));
        }
        Assert.That(opened, Is.EquivalentTo(Enumerable.Range(0, 12).Select(id => $"{id},0\r\n")));
        await scene.Dte.TakeAllAsync();
        for (var id = 0; id < 12; id++)
            await EchoAsync(scene, id);
    }

    [Test]
    [Clauses("C3.12")]
    public async Task OpenThatHangs_DoesNotHoldUpTheOthers()
    {
        await using var scene = await SslScene.StartAsync(new SslStreamEchoOptions { Echo = true });
        await using var stalling = ScriptedTlsPeer.Start(connection => connection.ReadToEndAsync());
        scene.Lead("stall.test", stalling.Port);
        await scene.OpenAsync(id: 0, mode: 1);
        await scene.Dte.OkAsync("AT+QSSLOPEN=1,1,11,\"stall.test\",443,0");
        await EchoAsync(scene, 0);
        await scene.OpenAsync(id: 1, mode: 1);
        await EchoAsync(scene, 1);
        await scene.Dte.OkAsync("AT+QSSLCLOSE=11");
        await EchoAsync(scene, 0);
    }

    private static bool IsAliveAfterCollection(WeakReference session)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return session.IsAlive;
    }

    private static async Task EchoAsync(SslScene scene, int id)
    {
        await SslScene.TypeAsync(scene.Dte, id, $"hello{id}");
        await scene.Dte.ExpectAsync($"\r\nSEND OK\r\n\r\n+QSSLURC: \"recv\",{id},{$"hello{id}".Length}\r\nhello{id}\r\n");
    }
}
