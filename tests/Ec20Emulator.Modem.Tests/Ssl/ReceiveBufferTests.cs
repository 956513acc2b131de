using System.Globalization;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
[Clauses("C5.5", "C7.1", "C7.10")]
internal sealed class ReceiveBufferTests
{
    [Test]
    public async Task PeerPushes5Megabytes_SlowHost_LosesNothingAndTheBufferIsBounded()
    {
        await using var scene = await SslScene.StartAsync();
        var sent = Bytes(5 * 1024 * 1024);
        var peer = await scene.OpenAsync();
        var pushing = PushAndCloseAsync(peer, sent);
        var received = new MemoryStream();
        var largest = 0;
        var isClosed = false;
        await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"recv\",4\r\n");
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.Inbox.Received.Length == ReceiveStore.DefaultCapacity);
        // The peer is held back, not the data dropped.
        Assert.That(pushing.IsCompleted, Is.False);
        while (received.Length < sent.Length)
        {
            if (received.Length % (100 * 1500) == 0)
                largest = Math.Max(largest, await scene.Modem.AskSocketAsync(4, socket => socket!.Inbox.Received.Length));
            isClosed |= await ReadAsync(scene.Dte, received, sent.Length);
        }
        Assert.That(largest, Is.LessThanOrEqualTo(ReceiveStore.DefaultCapacity));
        Assert.That(received.ToArray().AsSpan().SequenceEqual(sent), Is.True, "the bytes that came");
        await pushing.WaitAsync(TimeSpan.FromSeconds(20));
        if (!isClosed)
            await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"closed\",4\r\n");
    }

    [Test]
    public async Task PeerPushesAndCloses_InPushMode_ClosedComesBehindAllData()
    {
        await using var scene = await SslScene.StartAsync();
        var sent = Bytes(300_000);
        var peer = await scene.OpenAsync(mode: 1);
        var pushing = PushAndCloseAsync(peer, sent);
        var received = new MemoryStream();
        while (received.Length < sent.Length)
        {
            await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"recv\",4,");
            var length = int.Parse(await scene.Dte.ReadUntilAsync("\r\n"), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
            Assert.That(length, Is.InRange(1, 1500));
            received.Write(await scene.Dte.ReadExactlyAsync(length));
            await scene.Dte.ExpectAsync("\r\n");
        }
        await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"closed\",4\r\n");
        Assert.That(received.ToArray().AsSpan().SequenceEqual(sent), Is.True, "the bytes that came");
        await pushing;
    }

    [Test]
    public async Task PushMode_DteAway_DataWaitsForTheNextDte()
    {
        await using var scene = await SslScene.StartAsync();
        var sent = Bytes(50_000);
        var peer = await scene.OpenAsync(mode: 1);
        await scene.Dte.DetachAsync();
        var pushing = PushAndCloseAsync(peer, sent);
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.Inbox.Received.Length == ReceiveStore.DefaultCapacity);
        var next = await scene.Modem.ReattachAsync();
        var received = new MemoryStream();
        while (received.Length < sent.Length)
        {
            await next.ReadUntilAsync("\"recv\",4,");
            var length = int.Parse(await next.ReadUntilAsync("\r\n"), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
            received.Write(await next.ReadExactlyAsync(length));
        }
        await next.ReadUntilAsync("+QSSLURC: \"closed\",4\r\n");
        Assert.That(received.ToArray().AsSpan().SequenceEqual(sent), Is.True, "the bytes that came");
        await pushing;
    }

    [Test]
    [Clauses("C5.4")]
    public async Task SendOnADeadConnection_WhatCameBeforeIsStillRead()
    {
        await using var scene = await SslScene.StartAsync();
        var sent = Bytes(30_000);
        var peer = await scene.OpenAsync();
        await peer.PushAsync(sent);
        await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"recv\",4\r\n");
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.Inbox.Received.Length == ReceiveStore.DefaultCapacity);
        peer.Reset();
        await scene.Dte.OkAsync("AT+QISDE=0");
        await SslScene.TypeAsync(scene.Dte, 4, "into the void");
        await scene.Dte.ExpectAsync("\r\nSEND OK\r\n");
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.Sender!.HasFailed);
        await scene.Dte.ExchangeAsync("AT+QSSLSEND=4,5", "\r\nERROR\r\n");
        await scene.ExpectErrorAsync(567, "socket has been closed");
        var received = new MemoryStream();
        var isClosed = false;
        while (received.Length < sent.Length)
            isClosed |= await ReadAsync(scene.Dte, received, sent.Length);
        Assert.That(received.ToArray().AsSpan().SequenceEqual(sent), Is.True, "the bytes that came");
        await scene.Modem.WaitForSocketAsync(4, socket => socket!.State is SocketState.Closing);
        if (!isClosed)
            await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"closed\",4\r\n");
        await scene.Dte.SilenceAsync();
    }

    /// <summary>One AT+QSSLRECV of 1500 bytes. Where it brings nothing, the announcement is awaited.</summary>
    /// <returns>True where "closed" was told on the way.</returns>
    private static async Task<bool> ReadAsync(TestPort dte, MemoryStream received, int total)
    {
        await dte.SendAsync("AT+QSSLRECV=4,1500\r");
        string line;
        var isClosed = false;
        do
        {
            await dte.ExpectAsync("\r\n");
            line = await dte.ReadUntilAsync("\r\n");
            isClosed |= line.Contains("closed", StringComparison.Ordinal);
        }
        while (line is "+QSSLURC: \"recv\",4\r\n" or "+QSSLURC: \"closed\",4\r\n");
        Assert.That(line, Does.StartWith("+QSSLRECV: "));
        var length = int.Parse(line["+QSSLRECV: ".Length..], NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
        if (length > 0)
        {
            received.Write(await dte.ReadExactlyAsync(length));
            await dte.ExpectAsync("\r\n\r\nOK\r\n");
            return isClosed;
        }
        await dte.ExpectAsync("\r\nOK\r\n");
        if (received.Length < total)
            await dte.ExpectAsync("\r\n+QSSLURC: \"recv\",4\r\n");
        return isClosed;
    }

    private static async Task PushAndCloseAsync(SslStreamConnection peer, byte[] data)
    {
        await Task.Yield();
        await peer.PushAsync(data);
        await peer.CloseAsync();
    }

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
