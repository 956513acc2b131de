using System.Net;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ppp.Tests.DataCall;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Ppp;
using Ec20Emulator.TestKit.Tcpip;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Ppp.Tests.Capture;

/// <summary>What a modem carries while it captures: a data call with a ping and a page, a TCP, a UDP and an SSL socket.</summary>
internal static class CapturedSession
{
    /// <summary>What the host asks for, over the call and over the TCP socket.</summary>
    public const string Request = "GET /page HTTP/1.0\r\n\r\n";

    /// <summary>What it says over the SSL socket.</summary>
    public const string Secret = "GET /secret HTTP/1.0\r\n\r\n";

    /// <summary>Runs it.</summary>
    /// <returns>The address of the call.</returns>
    public static async Task<IPAddress> RunAsync(string file)
    {
        await using var echo = TcpPeerServer.Start(echo: true);
        await using var secure = BouncyTlsServer.Start(new BouncyTlsServerOptions { Certificate = TestCertificates.Server });
        using var datagrams = new System.Net.Sockets.UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await using var modem = await TestModem.StartAsync(new ModemOptions { CaptureFile = file }, echo: false);
        modem.Map.Set("192.0.2.7:80", new IPEndPoint(IPAddress.Loopback, echo.Port));
        modem.Map.Set("192.0.2.7:8080", new IPEndPoint(IPAddress.Loopback, secure.Port));
        modem.Map.Set("192.0.2.7:9", (IPEndPoint)datagrams.Client.LocalEndPoint!);
        var host = await Calls.DialAsync(modem);
        await Calls.PingAsync(host, 1);
        await Calls.NextPongAsync(host);
        await ChatAsync(host);
        var at = await modem.AttachAsync(PortNames.UsbAt);
        await at.OkAsync("ATE0");
        await at.OkAsync("AT+QIACT=1");
        await OpenAsync(at, "AT+QIOPEN=1,0,\"TCP\",\"192.0.2.7\",80,0,0", "+QIOPEN: 0,0");
        await SendAsync(at, "AT+QISEND=0", Request);
        await at.ReadUntilAsync("+QIURC: \"recv\",0\r\n");
        await at.OkAsync("AT+QICLOSE=0");
        await OpenAsync(at, "AT+QIOPEN=1,1,\"UDP\",\"192.0.2.7\",9,0,0", "+QIOPEN: 1,0");
        await SendAsync(at, "AT+QISEND=1", "datagram");
        await datagrams.ReceiveAsync();
        await OpenAsync(at, "AT+QSSLOPEN=1,1,2,\"192.0.2.7\",8080,0", "+QSSLOPEN: 2,0");
        await SendAsync(at, "AT+QSSLSEND=2", Secret);
        await at.ReadUntilAsync("+QSSLURC: \"recv\",2\r\n");
        await at.ExchangeAsync("AT+QSSLCLOSE=2", "\r\nOK\r\n");
        await host.TerminateAsync();
        await modem.Dte.ReadUntilAsync("NO CARRIER\r\n");
        return host.Address;
    }

    private static async Task ChatAsync(PppHost host)
    {
        var tcp = new HostTcp(host, Calls.Somewhere, 80, 40000);
        await tcp.ConnectAsync();
        await tcp.SendAsync(System.Text.Encoding.ASCII.GetBytes(Request));
        await tcp.ReceiveAsync(Request.Length);
        await tcp.CloseAsync();
    }

    private static async Task OpenAsync(TestPort at, string command, string opened)
    {
        await at.OkAsync(command);
        await at.ReadUntilAsync(opened + "\r\n");
    }

    private static async Task SendAsync(TestPort at, string command, string text)
    {
        await at.ExchangeAsync($"{command},{text.Length}", "\r\n> ");
        await at.SendAsync(text);
        await at.ReadUntilAsync("SEND OK\r\n");
    }
}
