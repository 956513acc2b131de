using Ec20Emulator.Ports.Tests.Support;

namespace Ec20Emulator.Ports.Tests.Conformance;

/// <summary>What every kind of port must do. Each kind derives a fixture that makes pairs of its own.</summary>
[Parallelizable(ParallelScope.Self)]
internal abstract class PortConformance
{
    private static readonly byte[] AllValues = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

    /// <summary>All values in both directions, and the pairs that escaping layers stumble over.</summary>
    private static readonly byte[] Tricky =
        [.. AllValues, .. AllValues.Reverse(), 255, 255, 255, 240, 255, 250, 44, 255, 240, 13, 0, 13, 10, 13, 13, 0, 17, 19, 3, 4, 26, 27, 255];

    /// <summary>A host program connects and is accepted. Called again after a disconnect, it does so at the same place.</summary>
    protected abstract Task<(IPort Port, IDteEnd Dte)> ConnectAsync();

    [Test]
    public async Task Open_BytesOfAllValues_ArriveUnchangedBothWays()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;
        await using var __ = dte;

        await dte.WriteAsync(Tricky, default).Within();
        Assert.That(await port.ReadExactlyAsync(Tricky.Length), Is.EqualTo(Tricky));
        await port.WriteAsync(Tricky, default).Within();
        Assert.That(await ReadExactly.FromAsync(dte.ReadAsync, Tricky.Length), Is.EqualTo(Tricky));
    }

    [Test]
    public async Task Open_OneByteAtATime_ArrivesInOrder()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;
        await using var __ = dte;

        var reading = port.ReadExactlyAsync(Tricky.Length);
        foreach (var value in Tricky)
            await dte.WriteAsync(new[] { value }, default).Within();
        Assert.That(await reading, Is.EqualTo(Tricky));
    }

    [Test]
    public async Task Flood_BothWaysAtOnce_LosesNothing()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;
        await using var __ = dte;
        var up = new byte[400_000];
        var down = new byte[500_000];
        new Random(1).NextBytes(up);
        new Random(2).NextBytes(down);

        var received = port.ReadExactlyAsync(up.Length);
        var seen = ReadExactly.FromAsync(dte.ReadAsync, down.Length);
        await Task.WhenAll(dte.WriteAsync(up, default).AsTask(), port.WriteAsync(down, default).AsTask()).Within();

        Assert.That((await received).AsSpan().SequenceEqual(up), Is.True, "DTE to modem");
        Assert.That((await seen).AsSpan().SequenceEqual(down), Is.True, "modem to DTE");
    }

    [Test]
    public async Task Close_ByDte_EndsThePortAfterWhatWasSent()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;

        await dte.WriteAsync("AT+half"u8.ToArray(), default).Within();
        Assert.That(await port.ReadExactlyAsync(7), Is.EqualTo("AT+half"u8.ToArray()));
        var pending = port.ReadAsync(new byte[16], default).AsTask();
        await dte.DisposeAsync();

        Assert.That(await pending.Within(), Is.Zero);
        Assert.That(await port.ReadAsync(new byte[16], default).Within(), Is.Zero, "it stays ended");
        await port.WriteAsync("\r\nNO CARRIER\r\n"u8.ToArray(), default).Within(); // dropped, without an exception
    }

    [Test]
    public async Task Close_ByModem_EndsThePendingReadAndLaterCalls()
    {
        var (port, dte) = await ConnectAsync();
        await using var __ = dte;
        var pending = port.ReadAsync(new byte[16], default).AsTask();

        await port.DisposeAsync();
        await port.DisposeAsync();

        Assert.That(await pending.Within(), Is.Zero);
        Assert.That(await port.ReadAsync(new byte[16], default).Within(), Is.Zero);
        await port.WriteAsync("late"u8.ToArray(), default).Within();
        port.SetDceLines(DceLines.Dcd);
    }

    [Test]
    public async Task Reopen_AfterClose_StartsFreshWithoutLeftovers()
    {
        var (first, dte) = await ConnectAsync();
        await first.WriteAsync("unread"u8.ToArray(), default).Within();
        await dte.DisposeAsync();
        Assert.That(await ReadExactly.FromAsync(first.ReadAsync, 1), Is.Empty);
        await first.WriteAsync("while nobody is there"u8.ToArray(), default).Within();
        await first.DisposeAsync();

        var (second, again) = await ConnectAsync();
        await using var _ = second;
        await using var __ = again;
        await second.WriteAsync("fresh"u8.ToArray(), default).Within();
        Assert.That(await ReadExactly.FromAsync(again.ReadAsync, 5), Is.EqualTo("fresh"u8.ToArray()));
        await again.WriteAsync("AT\r"u8.ToArray(), default).Within();
        Assert.That(await second.ReadExactlyAsync(3), Is.EqualTo("AT\r"u8.ToArray()));
    }

    [Test]
    public async Task Write_DteStopsReading_WaitsWithinBoundsAndLosesNothing()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;
        await using var __ = dte;
        var sent = await WriteUntilStuckAsync(port.WriteAsync);

        var seen = await ReadExactly.FromAsync(dte.ReadAsync, sent);
        Assert.That(seen.Select((value, i) => value == (byte)(i % 251)), Is.All.True);
    }

    [Test]
    public async Task DteWrites_ModemStopsReading_WaitsWithinBoundsAndLosesNothing()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;
        await using var __ = dte;
        var sent = await WriteUntilStuckAsync(dte.WriteAsync);

        var seen = await port.ReadExactlyAsync(sent);
        Assert.That(seen.Select((value, i) => value == (byte)(i % 251)), Is.All.True);
    }

    [Test]
    public async Task Write_DteLeavesInTheMiddle_CompletesWithoutException()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;
        var writing = port.WriteAsync(new byte[64 << 20], default).AsTask();
        await ReadExactly.FromAsync(dte.ReadAsync, 10_000);
        Assert.That(writing.IsCompleted, Is.False);

        await dte.DisposeAsync();
        await ReadExactly.FromAsync(port.ReadAsync, 1);
        await writing.Within();
    }

    [Test]
    public async Task Dispose_WithAWriteStuck_EndsIt()
    {
        var (port, dte) = await ConnectAsync();
        await using var __ = dte;
        var writing = port.WriteAsync(new byte[64 << 20], default).AsTask();
        await ReadExactly.FromAsync(dte.ReadAsync, 10_000);

        await port.DisposeAsync();
        await writing.Within();
    }

    [Test]
    public async Task Read_Cancelled_ThrowsAndLosesNothing()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;
        await using var __ = dte;
        using var cancel = new CancellationTokenSource();
        var pending = port.ReadAsync(new byte[16], cancel.Token).AsTask();

        await cancel.CancelAsync();
        Assert.That(async () => await pending.Within(), Throws.InstanceOf<OperationCanceledException>());
        await dte.WriteAsync("AT\r"u8.ToArray(), default).Within();
        Assert.That(await port.ReadExactlyAsync(3), Is.EqualTo("AT\r"u8.ToArray()));
    }

    [Test]
    public async Task DteLines_Open_AreAsserted()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;
        await using var __ = dte;

        Assert.That(port.DteLines, Is.EqualTo(DteLines.Dtr | DteLines.Rts));
        Assert.That(port.Description, Is.Not.Empty);
    }

    [Test]
    public async Task DceLines_DrivenAmongData_DoNotDisturbIt()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;
        await using var __ = dte;
        var reading = ReadExactly.FromAsync(dte.ReadAsync, 256);

        for (var i = 0; i < 256; i++)
        {
            port.SetDceLines((DceLines)(i % 16));
            await port.WriteAsync(new[] { (byte)i }, default).Within();
        }

        Assert.That(await reading, Is.EqualTo(AllValues));
    }

    /// <summary>Writes a known sequence while nobody reads, until a write is stuck.</summary>
    /// <returns>Bytes surely taken.</returns>
    private static async Task<int> WriteUntilStuckAsync(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> write)
    {
        const int Block = 251 * 16;
        const int Bound = 32 << 20;
        var block = Enumerable.Range(0, Block).Select(i => (byte)(i % 251)).ToArray();
        var sent = 0;
        while (sent < Bound)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            try
            {
                await write(block, limit.Token);
                sent += Block;
            }
            catch (OperationCanceledException)
            {
                return sent;
            }
        }

        Assert.Fail("32 MB were taken while nobody read");
        return 0;
    }
}
