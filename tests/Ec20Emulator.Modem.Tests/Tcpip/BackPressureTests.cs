using System.Globalization;
using System.Net.Sockets;
using Ec20Emulator.TestKit.Load;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>Peers and hosts that do not read: bounded memory, and nothing accepted is lost.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BackPressureTests
{
    [Test]
    public async Task Send_PeerNeverReads_FailsWhenFullAndDeliversAllThatWasAccepted()
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await StartAsync();
        await modem.OpenTcpAsync(0, server);
        var peer = await server.NextAsync(guard.Token);
        var dte = new SocketDte(modem.Dte.Dte);

        using var accepted = new MemoryStream();
        var pieces = 0;
        string counters;
        do
        {
            // The network may be slower than the host for a moment: full is what stays so.
            for (var piece = Pattern(1460, pieces++); await dte.SendAsync(0, piece, guard.Token); piece = Pattern(1460, pieces++))
            {
                accepted.Write(piece);
                Assert.That(accepted.Length, Is.LessThan(64 * 1024 * 1024), "the send buffer has a bound");
            }
            Assert.That(Text(await dte.CommandAsync("AT+QIGETERROR", guard.Token)), Is.EqualTo("+QIGETERROR: 553,memory not enough"));
            counters = Text(await dte.CommandAsync("AT+QISEND=0,0", guard.Token));
            Assert.That(AtFrameReader.Field(counters, 0), Is.EqualTo(accepted.Length), counters);
        }
        while (AtFrameReader.Field(counters, 2) == 0);

        var received = new byte[accepted.Length];
        await ReceiveExactlyAsync(peer, received, guard.Token);
        Assert.That(received.AsSpan().SequenceEqual(accepted.ToArray()), "what the peer reads at last");
        while (!await dte.SendAsync(0, "on again"u8.ToArray(), guard.Token))
            await Task.Yield();
        await ReceiveExactlyAsync(peer, new byte[8], guard.Token);
    }

    [TestCase(4 * 1024 * 1024)]
    public Task Receive_HostNeverReads_IsBoundedAndLosesNothing(int bytes) => FloodAsync(bytes, TimeSpan.FromSeconds(60));

    [Explicit("1 GB")]
    [TestCase(1024 * 1024 * 1024)]
    public Task Receive_GigabyteHostReadsLate_IsBoundedAndLosesNothing(int bytes) => FloodAsync(bytes, TimeSpan.FromMinutes(10));

    private static async Task FloodAsync(int bytes, TimeSpan bound)
    {
        using var guard = new CancellationTokenSource(bound);
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await StartAsync();
        await modem.OpenTcpAsync(0, server);
        var peer = await server.NextAsync(guard.Token);
        peer.SendBufferSize = 64 * 1024;
        var sending = SendPatternAsync(peer, bytes, guard.Token);
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"recv\",0\r\n");
        await modem.WaitForSocketAsync(0, socket => socket!.Inbox.Received.Length == 10240);
        await modem.Dte.ExchangeAsync("AT+QIRD=0,0", "\r\n+QIRD: 10240,0,10240\r\n\r\nOK\r\n");
        await modem.Dte.SilenceAsync();
        Assert.That(sending.IsCompleted, Is.False, "TCP holds the peer back");

        await modem.Dte.ExchangeAsync("AT+QISWTMD=0,2", "\r\nCONNECT\r\n");
        var buffer = new byte[64 * 1024];
        for (var received = 0L; received < bytes;)
        {
            var count = await modem.Dte.Dte.ReadAsync(buffer, guard.Token);
            for (var i = 0; i < count; i++)
            {
                if (buffer[i] != PatternAt(received + i))
                    Assert.Fail($"byte {received + i} is wrong");
            }
            received += count;
        }
        await sending;
    }

    private static byte PatternAt(long position) => (byte)(position ^ (position >> 8) ^ (position >> 16));

    private static async Task SendPatternAsync(Socket peer, long bytes, CancellationToken cancellationToken)
    {
        var piece = new byte[64 * 1024];
        for (var sent = 0L; sent < bytes;)
        {
            var count = (int)Math.Min(piece.Length, bytes - sent);
            for (var i = 0; i < count; i++)
                piece[i] = PatternAt(sent + i);
            for (var offset = 0; offset < count;)
                offset += await peer.SendAsync(piece.AsMemory(offset, count - offset), cancellationToken);
            sent += count;
        }
    }

    private static async Task ReceiveExactlyAsync(Socket socket, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (!buffer.IsEmpty)
        {
            var count = await socket.ReceiveAsync(buffer, cancellationToken);
            Assert.That(count, Is.GreaterThan(0), "the connection ended early");
            buffer = buffer[count..];
        }
    }

    private static string Text(IReadOnlyList<AtFrame> frames) => frames[0].Line.ToString(CultureInfo.InvariantCulture);
}
