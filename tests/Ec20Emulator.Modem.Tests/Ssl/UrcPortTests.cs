using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
[Clauses("C7.2", "C7.10")]
internal sealed class UrcPortTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task PushedData_GoesToThePortThatOpened_AndClosedToTheUrcPortBehindIt(bool dataWaits)
    {
        await using var scene = await SslScene.StartAsync();
        var uart = await scene.AttachAsync();
        await scene.Dte.OkAsync("AT+QURCCFG=\"urcport\",\"usbmodem\"");
        await uart.OkAsync("AT+QSSLOPEN=1,1,4,\"srv.test\",443,1");
        await scene.Dte.ExpectAsync("\r\n+QSSLOPEN: 4,0\r\n");
        var peer = await scene.NextConnectionAsync();
        if (dataWaits)
            await uart.ExchangeAsync("AT+QSSLSEND=4,1", "\r\n> ");
        await peer.PushAsync("data"u8.ToArray());
        await peer.CloseAsync();
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.State is SocketState.Closing);
        if (dataWaits)
        {
            await scene.Dte.SilenceAsync();
            await uart.SendAsync("x");
            await uart.ExpectAsync("\r\nERROR\r\n");
        }
        await uart.ExpectAsync("\r\n+QSSLURC: \"recv\",4,4\r\ndata\r\n");
        await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"closed\",4\r\n");
        await uart.SilenceAsync();
        await scene.Dte.SilenceAsync();
    }
}
