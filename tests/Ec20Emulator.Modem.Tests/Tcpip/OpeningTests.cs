using System.Net;
using System.Net.Sockets;
using Ec20Emulator.TestKit.Modems;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>Opens that hang: towards a listener whose queue is full, which answers nothing.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class OpeningTests
{
    [Test]
    public async Task Open_NobodyAnswers_Is566AfterSeventyFiveSeconds()
    {
        using var wall = new SilentListener();
        await using var modem = await StartAsync();
        await OpenAsync(modem, wall);
        await modem.AdvanceAsync(TimeSpan.FromSeconds(74));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        await modem.Dte.ExpectAsync("\r\n+QIOPEN: 0,566\r\n");
        await modem.Dte.ExchangeAsync("AT+QIGETERROR", "\r\n+QIGETERROR: 566,socket connect failed\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Commands_WhileOpening_AreNotAllowed()
    {
        using var wall = new SilentListener();
        await using var modem = await StartAsync();
        await OpenAsync(modem, wall);
        await modem.Dte.ExchangeAsync("AT+QISTATE=1,0", $"\r\n+QISTATE: 0,\"TCP\",\"{Host}\",8000,0,1,1,0,0,\"usbmodem\"\r\n\r\nOK\r\n");
        foreach (var command in new[] { "AT+QISEND=0", "AT+QISENDEX=0,\"31\"", "AT+QIRD=0", "AT+QISWTMD=0,1" })
        {
            await modem.Dte.ExchangeAsync(command, "\r\nERROR\r\n");
            await modem.Dte.ExchangeAsync("AT+QIGETERROR", "\r\n+QIGETERROR: 572,operation not allowed\r\n\r\nOK\r\n");
        }
        await modem.Dte.ExchangeAsync("AT+QISEND=0,0", "\r\n+QISEND: 0,0,0\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Close_WhileOpening_AbortsWithoutAWord()
    {
        using var wall = new SilentListener();
        await using var modem = await StartAsync();
        await OpenAsync(modem, wall);
        await modem.Dte.OkAsync("AT+QICLOSE=0");
        await modem.Dte.ExchangeAsync("AT+QISTATE", "\r\nOK\r\n");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(150));
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task ContextLoss_WhileOpening_Is570()
    {
        using var wall = new SilentListener();
        await using var modem = await StartAsync();
        await OpenAsync(modem, wall);
        await modem.Modem.Core.Mailbox.TellAsync(() => modem.Modem.Assembly.Packet.Contexts.DropByNetwork(1));
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"pdpdeact\",1\r\n\r\n+QIOPEN: 0,570\r\n");
    }

    private static async Task OpenAsync(TestModem modem, SilentListener wall)
    {
        modem.Lead(8000, wall.Port);
        await modem.Dte.OkAsync($"AT+QIOPEN=1,0,\"TCP\",\"{Host}\",8000");
        await modem.Dte.SilenceAsync();
    }

    /// <summary>A listener that accepts nothing and whose queue is full: connects to it are left without an answer.</summary>
    private sealed class SilentListener : IDisposable
    {
        private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        private readonly List<Socket> _queued = [];

        public SilentListener()
        {
            if (!OperatingSystem.IsLinux())
                Assert.Ignore("other systems refuse instead");
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _listener.Listen(0);
            for (var i = 0; i < 2; i++)
            {
                var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = i == 0 };
                _queued.Add(client);
                try
                {
                    client.Connect(_listener.LocalEndPoint!);
                }
                catch (SocketException underWay) when (underWay.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
                {
                    // This one waits already.
                }
            }
        }

        public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

        public void Dispose()
        {
            _queued.ForEach(client => client.Dispose());
            _listener.Dispose();
        }
    }
}
