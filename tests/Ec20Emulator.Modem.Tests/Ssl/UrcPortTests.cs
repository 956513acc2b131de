using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class UrcPortTests
{
    [TestCase(true)]
    [TestCase(false)]
    [Clauses("C7.2", "C7.10")]
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

    [TestCase(ConnectionUrcPort.Module)]
    [TestCase(ConnectionUrcPort.Opener)]
    [Clauses("C3.3", "C7.12")]
    public async Task News_WithADteAtTheUrcPort_GoesWhereTheSettingSays(ConnectionUrcPort setting)
    {
        await using var scene = await SslScene.StartAsync(options: new ModemOptions { ConnectionUrcs = setting });
        var urcPort = await scene.AttachAsync(PortNames.UsbAt);
        var hears = setting is ConnectionUrcPort.Opener ? scene.Dte : urcPort;
        await scene.Dte.OkAsync("AT+QSSLOPEN=1,1,4,\"srv.test\",443,0");
        await hears.ExpectAsync("\r\n+QSSLOPEN: 4,0\r\n");
        var peer = await scene.NextConnectionAsync();
        await peer.PushAsync("data"u8.ToArray());
        await hears.ExpectAsync("\r\n+QSSLURC: \"recv\",4\r\n");
        await scene.Dte.ExchangeAsync("AT+QSSLRECV=4,9", "\r\n+QSSLRECV: 4\r\ndata\r\n\r\nOK\r\n");
        await peer.CloseAsync();
        await hears.ExpectAsync("\r\n+QSSLURC: \"closed\",4\r\n");
        // News of no connection goes to the URC port either way.
        await scene.Modem.Modem.Core.Mailbox.TellAsync(() => scene.Modem.Modem.Assembly.Packet.Contexts.DropByNetwork(1));
        await urcPort.ExpectAsync("\r\n+QIURC: \"pdpdeact\",1\r\n");
        await scene.Dte.SilenceAsync();
        await urcPort.SilenceAsync();
    }

    [TestCase(ConnectionUrcPort.Module, true)]
    [TestCase(ConnectionUrcPort.Opener, false)]
    [Clauses("C7.12")]
    public async Task News_OfAConnectionWhoseDteIsGone_ReachesOthersOnlyAsModulesDo(ConnectionUrcPort setting, bool reaches)
    {
        await using var scene = await SslScene.StartAsync(options: new ModemOptions { ConnectionUrcs = setting });
        var uart = await scene.AttachAsync();
        var peer = await scene.OpenAsync(on: uart);
        await uart.DetachAsync();
        await peer.CloseAsync();
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.State is SocketState.Closing);
        if (reaches)
            await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"closed\",4\r\n");
        await scene.Dte.SilenceAsync();
    }

    [Test]
    [Clauses("C7.2", "C7.6")]
    public async Task PushedData_HeldBackOnAPort_GoesToTheOneThatTakesTheConnection()
    {
        await using var scene = await SslScene.StartAsync();
        var uart = await scene.AttachAsync();
        var peer = await scene.OpenAsync(mode: 1);
        await scene.Dte.ExchangeAsync("AT+QSSLSEND=4,1", "\r\n> ");
        await peer.PushAsync("data"u8.ToArray());
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.Inbox.Received.Length == 4);
        await uart.OkAsync("AT+QISWTMD=4,1");
        await scene.Dte.SendAsync("x");
        await scene.Dte.ExpectAsync("\r\nSEND OK\r\n");
        await uart.ExpectAsync("\r\n+QSSLURC: \"recv\",4,4\r\ndata\r\n");
        await scene.Dte.SilenceAsync();
    }
}
