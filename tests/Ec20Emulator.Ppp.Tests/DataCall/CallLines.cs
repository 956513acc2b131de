using System.Net;
using System.Net.Sockets;
using System.Text;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.Pty;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.Ports.Tty;
using Ec20Emulator.TestKit.Lines;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Ppp;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ppp.Tests.DataCall;

/// <summary>Ports of a modem behind real transports, and what a host says on them without looking at every byte.</summary>
internal sealed class CallLines(TestModem modem) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _ended = new();
    private readonly List<Task> _serving = [];
    private readonly List<IAsyncDisposable> _owned = [];

    /// <summary>A port of the modem as a TCP connection.</summary>
    public async Task<Stream> OpenTcpAsync(string port)
    {
        var listener = new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<TcpPortListener>.Instance, TimeProvider.System);
        _owned.Add(listener);
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(listener.EndPoint);
        await ServeAsync(port, listener);
        return client.GetStream();
    }

    /// <summary>A port of the modem as a pseudo-terminal.</summary>
    public async Task<Stream> OpenPtyAsync(string port)
    {
        var listener = new PtyPortListener(null, NullLogger<PtyPortListener>.Instance, TimeProvider.System);
        var device = new TtyPortListener(listener.DevicePath, new LineSettings(115200), SerialDriver.Own, NullLogger<TtyPortListener>.Instance, TimeProvider.System);
        _owned.AddRange([device, listener]);
        var end = await device.AcceptAsync(_ended.Token);
        await ServeAsync(port, listener);
        return new PortStream(end!);
    }

    /// <summary>Sends a command line and reads until a text has come.</summary>
    public static async Task<string> CommandAsync(Stream line, string command, string end = "OK\r\n")
    {
        await line.WriteAsync(Encoding.ASCII.GetBytes(command + "\r"));
        return await ReadUntilAsync(line, end);
    }

    /// <summary>Reads byte by byte until a text has come.</summary>
    public static async Task<string> ReadUntilAsync(Stream line, string end)
    {
        using var patience = new CancellationTokenSource(Patience);
        var text = new StringBuilder();
        var one = new byte[1];
        while (!text.ToString().EndsWith(end, StringComparison.Ordinal))
        {
            Assert.That(await line.ReadAsync(one, patience.Token), Is.EqualTo(1), $"the line ended behind: {text}");
            text.Append((char)one[0]);
        }
        return text.ToString();
    }

    /// <summary>Dials and brings the call up.</summary>
    public static async Task<PppHost> DialAsync(Stream line, int context)
    {
        await CommandAsync(line, $"ATD*99***{context}#", "CONNECT 150000000\r\n");
        var host = new PppHost(line);
        await host.EstablishAsync();
        return host;
    }

    /// <summary>Sends to an echo server and reads back, piece by piece; all of it has to be right.</summary>
    public static async Task EchoAsync(PppHost host, ushort hostPort, int size)
    {
        var tcp = new HostTcp(host, Calls.Somewhere, 80, hostPort) { ToleratesGaps = true }; // On a busy computer segments are sent again.
        Assert.That(await tcp.ConnectAsync(), Is.True);
        var data = new byte[size];
        new Random(hostPort).NextBytes(data);
        for (var sent = 0; sent < size;)
        {
            var piece = data.AsMemory(sent, Math.Min(48 * 1024, size - sent));
            await tcp.SendAsync(piece);
            sent += piece.Length;
            await tcp.ReceiveAsync(sent);
        }
        Assert.That(tcp.Received.AsSpan().SequenceEqual(data), Is.True);
        await tcp.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await Task.WhenAll(_serving);
        foreach (var one in _owned)
            await one.DisposeAsync();
    }

    private async Task ServeAsync(string port, IPortListener listener)
    {
        var accepted = (await listener.AcceptAsync(_ended.Token))!;
        _owned.Insert(0, accepted);
        _serving.Add(Task.Run(async () =>
        {
            try
            {
                await modem.Modem.RunPortAsync(port, accepted, _ended.Token);
            }
            catch (OperationCanceledException)
            {
                // The test is over.
            }
        }));
    }
}
