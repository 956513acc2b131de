using System.Text;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Load;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>TCP and UDP with socat at the other end.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SocatTests
{
    [Test]
    public async Task Tcp_RequestsAndAnswers_ComeBack()
    {
        using var guard = new CancellationTokenSource(Guard);
        await using var socat = await SocatServer.StartTcpAsync();
        await using var modem = await StartAsync();
        modem.Lead(7, socat.Port);
        await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"TCP\",\"{Host}\",7", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
        await RequestResponseLoad.ThroughModemAsync(new SocketDte(modem.Dte.Dte), 0, 50, Pattern(1000), guard.Token);
        await modem.Dte.ExchangeAsync("AT+QIRD=0,0", "\r\n+QIRD: 50000,50000,0\r\n\r\nOK\r\n");
        // cat ends when it is told the end, and so does the connection: no time has to pass.
        await modem.Dte.OkAsync("AT+QICLOSE=0");
    }

    [Test]
    public async Task Udp_Datagrams_ComeBackWithTheirBorders()
    {
        await using var socat = await SocatServer.StartUdpAsync();
        await using var modem = await StartAsync();
        modem.Lead(7, socat.Port);
        await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"UDP\",\"{Host}\",7", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
        foreach (var text in new[] { "one", "two", "three" })
        {
            await modem.Dte.ExchangeAsync($"AT+QISENDEX=0,\"{Convert.ToHexString(Encoding.ASCII.GetBytes(text))}\"", "\r\nSEND OK\r\n");
            await modem.Dte.ExpectAsync("\r\n+QIURC: \"recv\",0\r\n");
            await modem.Dte.ExchangeAsync("AT+QIRD=0", $"\r\n+QIRD: {text.Length}\r\n{text}\r\n\r\nOK\r\n");
        }
    }
}
