using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Tests.Lines;
using Ec20Emulator.TestKit.Load;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Sockets;

/// <summary>
/// 12 sockets of all kinds at once, each byte to an echo and back: TCP and TLS in transparent mode on ports of their own; on usbat TCP, TLS and
/// UDP in buffer and push mode, a listener, and a connection that came in by it.
/// </summary>
[NonParallelizable]
internal sealed class SoakTests
{
    /// <summary>Bytes of each ten that go through the two transparent sockets, the rest by commands.</summary>
    private const int TransparentOfTen = 8;

    private const int Secure = 8011;
    private const int Stream = 8000;
    private const int Datagram = 8001;

    [TestCase(16)]
    [TestCase(2_000, Explicit = true, Category = "Attack")]
    [TestCase(10_000, Explicit = true)]
    public async Task TwelveSockets_OfAllKinds_MoveMegabytes_AndLoseNothing(int megabytes)
    {
        var bytes = megabytes * 1_000_000L;
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(1) + TimeSpan.FromSeconds(megabytes));
        await using var server = TcpPeerServer.Start(echo: true);
        using var datagrams = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        datagrams.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var echoing = EchoAsync(datagrams, guard.Token);
        await using var modem = await TestModem.StartAsync(echo: false, time: TimeProvider.System);
        await using var secure = await SecureEcho.StartAsync(modem);
        modem.Lead(Stream, server.Port);
        modem.Lead(Datagram, ((IPEndPoint)datagrams.LocalEndPoint!).Port);
        await modem.Dte.OkAsync("AT+QICFG=\"transwaittm\",0");
        var uart = await modem.AttachAsync(PortNames.Uart1);
        var usbAt = await modem.AttachAsync(PortNames.UsbAt);
        await uart.OkAsync("ATE0");
        await usbAt.OkAsync("ATE0");
        await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"TCP\",\"{Host}\",{Stream},0,2", "\r\nCONNECT\r\n");
        await uart.ExchangeAsync(SecureEcho.Open(1, 2), "\r\nCONNECT\r\n");
        var commands = new SoakedSockets(new SocketDte(usbAt.Dte), $"\"{Host}\",{Stream},0", $"\"{Host}\",{Datagram},0");
        await commands.OpenAsync(guard.Token);

        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            TransparentAsync(modem.Dte, bytes * TransparentOfTen / 20, guard.Token),
            TransparentAsync(uart, bytes * TransparentOfTen / 20, guard.Token),
            commands.MoveAsync(bytes * (10 - TransparentOfTen) / 10, guard.Token));
        var took = Stopwatch.GetElapsedTime(began);

        await TestContext.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{megabytes} MB there and back in {took.TotalSeconds:0} s; by commands {commands}; heap {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0.0} MB"));
        Assert.That(modem.Log.Lines, Has.None.StartsWith("Error"));
        datagrams.Close();
        await echoing;
    }

    private static async Task TransparentAsync(TestPort port, long bytes, CancellationToken cancellationToken)
    {
        var sending = SendAsync();
        var back = new SoakPattern(port.Name.Length);
        var buffer = new byte[64 * 1024];
        while (back.Position < bytes)
            back.Check(buffer.AsSpan(0, await port.Dte.ReadAsync(buffer, cancellationToken)));
        await sending;

        async Task SendAsync()
        {
            var there = new SoakPattern(port.Name.Length);
            var piece = new byte[16 * 1024];
            while (there.Position < bytes)
                await port.Dte.WriteAsync(there.Next(piece.AsMemory(0, (int)Math.Min(piece.Length, bytes - there.Position))), cancellationToken);
        }
    }

    private static async Task EchoAsync(Socket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[2048];
        try
        {
            while (true)
            {
                var datagram = await socket.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), cancellationToken);
                await socket.SendToAsync(buffer.AsMemory(0, datagram.ReceivedBytes), SocketFlags.None, datagram.RemoteEndPoint, cancellationToken);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over.
        }
    }
}
