using System.Net.Sockets;
using Ec20Emulator.TestKit.Load;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>What SEND OK has promised reaches the peer, whoever ends the connection first.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ClosingTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task Close_WithAcceptedDataOnItsWay_DeliversItFirst(bool peerEndsFirst)
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await StartAsync();
        await modem.OpenTcpAsync(0, server);
        var peer = await server.NextAsync(guard.Token);
        var dte = new SocketDte(modem.Dte.Dte);
        var accepted = 0L;
        while (await dte.SendAsync(0, Pattern(1460), guard.Token))
            accepted += 1460;
        if (peerEndsFirst)
        {
            peer.Shutdown(SocketShutdown.Send);
            await modem.Dte.ExpectAsync("\r\n+QIURC: \"closed\",0\r\n");
        }
        await modem.Dte.SendAsync("AT+QICLOSE=0\r");
        if (!peerEndsFirst)
            peer.Shutdown(SocketShutdown.Send);
        await modem.Modem.WhenIdleAsync();

        Assert.That(await CountToEndAsync(peer, guard.Token), Is.EqualTo(accepted));
        await modem.Dte.ExpectAsync("\r\nOK\r\n");
        await modem.WaitForSocketAsync(0, socket => socket is null);
    }

    [Test]
    public async Task Close_PeerNeverReads_EndsInTimeAndNotInOrderWithDataMissing()
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await StartAsync();
        await modem.OpenTcpAsync(0, server);
        var peer = await server.NextAsync(guard.Token);
        var dte = new SocketDte(modem.Dte.Dte);
        var accepted = 0L;
        while (await dte.SendAsync(0, Pattern(1460), guard.Token))
            accepted += 1460;
        await modem.Dte.SendAsync("AT+QICLOSE=0,3\r");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        await modem.Dte.ExpectAsync("\r\nOK\r\n");
        // Where the operating system has found room for everything meanwhile, it delivers it, and goodbye behind it.
        Assert.That(await EndAsync(peer, guard.Token), Is.Null.Or.EqualTo(accepted));
    }

    [Test]
    public async Task Reset_WithUnreadData_LeavesItReadable()
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await StartAsync();
        await modem.OpenTcpAsync(0, server);
        await using var peer = new ScriptedTcpPeer(server.NextAsync);
        await peer.SendAsync("kept"u8.ToArray());
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"recv\",0\r\n");
        await peer.ResetAsync();
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"closed\",0\r\n");
        await modem.Dte.ExchangeAsync("AT+QIRD=0", "\r\n+QIRD: 4\r\nkept\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QISEND=0,1", "\r\nERROR\r\n");
        await modem.Dte.OkAsync("AT+QICLOSE=0");
    }

    /// <summary>Bytes up to an orderly end; null for a reset.</summary>
    private static async Task<long?> EndAsync(Socket peer, CancellationToken cancellationToken)
    {
        try
        {
            return await CountToEndAsync(peer, cancellationToken);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private static async Task<long> CountToEndAsync(Socket peer, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        while (await peer.ReceiveAsync(buffer, cancellationToken) is > 0 and var count)
            total += count;
        return total;
    }
}
