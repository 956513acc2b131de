using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
[Clauses("C3.11")]
internal sealed class ErrorLatchTests
{
    [Test]
    public async Task AsynchronousResult_ReplacesTheCodeOfCommandsBeforeIt()
    {
        await using var scene = await SslScene.StartAsync();
        await using var stalling = ScriptedTlsPeer.Start(async connection =>
        {
            await connection.ReadRecordAsync();
            await connection.SendAsync(TlsWire.Alert(0x0303, 2, 40));
        });
        var dialled = new TaskCompletionSource();
        scene.Network.BeforeConnect = (_, _) => dialled.Task;
        scene.Lead("alert.test", stalling.Port);
        await scene.Dte.OkAsync("AT+QSSLOPEN=1,1,4,\"alert.test\",443,0");
        await scene.ExpectErrorAsync(0, "operate successfully");
        await scene.Dte.ExchangeAsync("AT+QSSLRECV=9,1", "\r\nERROR\r\n");
        await scene.ExpectErrorAsync(552, "invalid parameter");
        dialled.SetResult();
        await scene.Dte.ExpectAsync("\r\n+QSSLOPEN: 4,566\r\n");
        await scene.ExpectErrorAsync(566, "socket connect failed");
        // Asking does not change it, nor do commands of other families.
        await scene.Dte.OkAsync("AT");
        await scene.ExpectErrorAsync(566, "socket connect failed");
        await scene.Dte.OkAsync("AT+QSSLCLOSE=4");
        await scene.ExpectErrorAsync(0, "operate successfully");
    }

    [Test]
    public async Task OpenAbortedByItsClose_LeavesNoCodeBehind()
    {
        await using var scene = await SslScene.StartAsync();
        await using var stalling = ScriptedTlsPeer.Start(connection => connection.ReadToEndAsync());
        scene.Lead("stall.test", stalling.Port);
        await scene.Dte.OkAsync("AT+QSSLOPEN=1,1,4,\"stall.test\",443,0");
        await scene.Dte.OkAsync("AT+QSSLCLOSE=4");
        await scene.ExpectErrorAsync(0, "operate successfully");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(500));
        await scene.Dte.SilenceAsync();
        await scene.ExpectErrorAsync(0, "operate successfully");
    }
}
