using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class OpenTimeTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);

    [TestCase(10)]
    [TestCase(300)]
    [Clauses("C1.9", "C3.8")]
    public async Task Handshake_LongerThanNegotiateTime_Fails569(int seconds)
    {
        await using var scene = await SslScene.StartAsync();
        var hello = new TaskCompletionSource();
        await using var stalling = Stalling(scene, hello);
        await scene.Dte.OkAsync($"AT+QSSLCFG=\"negotiatetime\",1,{seconds}");
        await scene.Dte.OkAsync("AT+QSSLOPEN=1,1,4,\"stall.test\",443,0");
        await hello.Task.WaitAsync(Guard);
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        await scene.Dte.SilenceAsync();
        await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await scene.Dte.ExpectAsync("\r\n+QSSLOPEN: 4,569\r\n");
        await scene.ExpectErrorAsync(569, "operation timeout");
        scene.ExpectLog("negotiatetime");
        // The connection is given up, not left to the server.
        await stalling.Played.WaitAsync(Guard);
    }

    [Test]
    [Clauses("C1.9", "C3.4")]
    public async Task TransparentHandshake_LongerThanNegotiateTime_AnswersError()
    {
        await using var scene = await SslScene.StartAsync();
        var hello = new TaskCompletionSource();
        await using var stalling = Stalling(scene, hello);
        await scene.Dte.SendAsync("AT+QSSLOPEN=1,1,4,\"stall.test\",443,2\r");
        await hello.Task.WaitAsync(Guard);
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(299));
        await scene.Dte.SilenceAsync();
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        await scene.Dte.ExpectAsync("\r\nERROR\r\n");
        await scene.ExpectErrorAsync(569, "operation timeout");
    }

    [Test]
    [Clauses("C1.9", "C3.8")]
    public async Task Connect_Unanswered_Fails566After150Seconds()
    {
        await using var scene = await SslScene.StartAsync();
        var asked = new TaskCompletionSource();
        scene.Network.BeforeConnect = (_, cancellationToken) =>
        {
            asked.SetResult();
            return new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        };
        await scene.Dte.OkAsync("AT+QSSLCFG=\"negotiatetime\",1,10");
        await scene.Dte.OkAsync("AT+QSSLOPEN=1,1,4,\"srv.test\",443,0");
        await asked.Task.WaitAsync(Guard);
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(150) - TimeSpan.FromMilliseconds(1));
        await scene.Dte.SilenceAsync();
        await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await scene.Dte.ExpectAsync("\r\n+QSSLOPEN: 4,566\r\n");
        await scene.ExpectErrorAsync(566, "socket connect failed");
    }

    [Test]
    [Clauses("C1.9")]
    public async Task NegotiateTime_CountsFromTheConnectOn()
    {
        await using var scene = await SslScene.StartAsync();
        var (asked, connected, hello) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await using var stalling = Stalling(scene, hello);
        scene.Network.BeforeConnect = (_, _) =>
        {
            asked.SetResult();
            return connected.Task;
        };
        await scene.Dte.OkAsync("AT+QSSLCFG=\"negotiatetime\",1,10");
        await scene.Dte.OkAsync("AT+QSSLOPEN=1,1,4,\"stall.test\",443,0");
        await asked.Task.WaitAsync(Guard);
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(140));
        connected.SetResult();
        await hello.Task.WaitAsync(Guard);
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(9.999));
        await scene.Dte.SilenceAsync();
        await scene.Modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await scene.Dte.ExpectAsync("\r\n+QSSLOPEN: 4,569\r\n");
    }

    [Test]
    [Clauses("C3.10")]
    public async Task TransparentOpen_ClosedFromAnotherPort_AnswersErrorAndLeavesBothPortsSane()
    {
        await using var scene = await SslScene.StartAsync();
        var hello = new TaskCompletionSource();
        await using var stalling = Stalling(scene, hello);
        var uart = await scene.AttachAsync();
        await uart.SendAsync("AT+QSSLOPEN=1,1,4,\"stall.test\",443,2\r");
        await hello.Task.WaitAsync(Guard);
        await scene.Dte.OkAsync("AT+QSSLCLOSE=4");
        await uart.ExpectAsync("\r\nERROR\r\n");
        await stalling.Played.WaitAsync(Guard);
        await uart.OkAsync("AT");
        await scene.Dte.ExchangeAsync("AT+QSSLSTATE", "\r\nOK\r\n");
        await scene.OpenAsync();
        await uart.SilenceAsync();
    }

    [TestCase(0)]
    [TestCase(2)]
    [Clauses("C3.7", "C3.9", "C7.11")]
    public async Task Open_ContextDroppedMeanwhile_Fails570(int mode)
    {
        await using var scene = await SslScene.StartAsync();
        var hello = new TaskCompletionSource();
        await using var stalling = Stalling(scene, hello);
        var uart = await scene.AttachAsync();
        await uart.SendAsync($"AT+QSSLOPEN=1,1,4,\"stall.test\",443,{mode}\r");
        await hello.Task.WaitAsync(Guard);
        if (mode == 0)
            await uart.ExpectAsync("\r\nOK\r\n");
        await scene.Modem.Modem.Core.Mailbox.TellAsync(() => scene.Modem.Modem.Assembly.Packet.Contexts.DropByNetwork(1));
        await scene.Dte.ExpectAsync("\r\n+QIURC: \"pdpdeact\",1\r\n");
        await uart.ExpectAsync(mode == 0 ? "\r\n+QSSLOPEN: 4,570\r\n" : "\r\nERROR\r\n");
        await scene.ExpectErrorAsync(570, "PDP context break down");
        await uart.ExchangeAsync("AT+QSSLSTATE", "\r\nOK\r\n");
        await stalling.Played.WaitAsync(Guard);
    }

    [Test]
    public async Task TransparentOpen_DteLeaves_EndsTheAttemptAndFreesTheId()
    {
        await using var scene = await SslScene.StartAsync();
        var hello = new TaskCompletionSource();
        await using var stalling = Stalling(scene, hello);
        await scene.Dte.SendAsync("AT+QSSLOPEN=1,1,4,\"stall.test\",443,2\r");
        await hello.Task.WaitAsync(Guard);
        var next = await scene.Modem.ReattachAsync();
        await stalling.Played.WaitAsync(Guard);
        await next.ExchangeAsync("AT+QSSLSTATE", "\r\nOK\r\n");
    }

    private static ScriptedTlsPeer Stalling(SslScene scene, TaskCompletionSource hello)
    {
        var peer = ScriptedTlsPeer.Start(async connection =>
        {
            await connection.ReadRecordAsync();
            hello.SetResult();
            try
            {
                await connection.ReadToEndAsync();
            }
            catch (IOException)
            {
                // Reset, which is an end too.
            }
        });
        scene.Lead("stall.test", peer.Port);
        return peer;
    }
}
