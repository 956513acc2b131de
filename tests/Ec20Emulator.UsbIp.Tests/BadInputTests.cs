using System.Buffers.Binary;
using Ec20Emulator.UsbIp.Tests.Hosts;

namespace Ec20Emulator.UsbIp.Tests;

/// <summary>Hosts no kernel is. After each the device is still there for a good one, and nothing has grown.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BadInputTests
{
    [TestCase("0111", Description = "half a header")]
    [TestCase("0106800500000000", Description = "an old version")]
    [TestCase("0111000500000000", Description = "an answer")]
    [TestCase("0111FFFF00000000")]
    [TestCase("0111800300000000312D31", Description = "half a name")]
    [TestCase("474554202F20485454502F312E310D0A0D0A", Description = "HTTP")]
    public async Task FirstWord_ThatIsNone_ClosesTheConnection(string octets)
    {
        await using var bench = await UsbBench.StartAsync();
        using (var client = await UsbHost.ConnectAsync(bench.EndPoint))
        {
            var stream = client.GetStream();
            await stream.WriteAsync(Convert.FromHexString(octets));
            client.Client.Shutdown(System.Net.Sockets.SocketShutdown.Send);
            Assert.That(await DrainAsync(stream), Is.Zero);
        }
        await StillWorksAsync(bench);
    }

    [Test]
    public async Task Host_ThatSaysNothing_IsClosedAfterAWhile()
    {
        await using var bench = await UsbBench.StartAsync();
        using var client = await UsbHost.ConnectAsync(bench.EndPoint);
        var end = client.GetStream().ReadAsync(new byte[1]).AsTask();
        while (!end.IsCompleted)
        {
            await bench.AdvanceAsync(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }
    }

    [TestCase(0, 3u, Description = "command: an answer")]
    [TestCase(0, 0u)]
    [TestCase(0, 0xFFFFFFFFu)]
    [TestCase(8, 0u, Description = "another device")]
    [TestCase(12, 2u, Description = "direction")]
    [TestCase(12, 0x80000000u)]
    [TestCase(16, 16u, Description = "endpoint")]
    [TestCase(16, 0xFFFFFFFFu)]
    [TestCase(24, 0xFFFFFFFFu, Description = "length: 4 GB")]
    [TestCase(24, 0x80000000u)]
    [TestCase(24, (1u << 20) + 1)]
    [TestCase(32, 0x7FFFFFFFu, Description = "packets")]
    [TestCase(32, 0xFFFFFFFEu)]
    public async Task Header_WithAFieldNoHostSends_ClosesTheConnection(int at, uint value)
    {
        await using var bench = await UsbBench.StartAsync();
        await using (var host = await bench.AttachAsync())
        {
            var header = host.Header(1, 1, 0, 3, 0, 4, -1, 0);
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(at), value);
            host.Send(header, "AT\r\n"u8);
            await host.Gone;
        }
        await StillWorksAsync(bench);
        Assert.That(bench.Log.Lines, Has.Some.Contains("what no USB/IP host sends"));
    }

    [Test]
    public async Task Number_OfARequestThatWaits_UsedAgain_ClosesTheConnection()
    {
        await using var bench = await UsbBench.StartAsync();
        await using (var host = await bench.AttachAsync())
        {
            host.Send([.. host.Header(1, 7, 1, 4, 0, 64, -1, 0), .. host.Header(1, 7, 1, 4, 0, 64, -1, 0)], []);
            await host.Gone;
        }
        await StillWorksAsync(bench);
    }

    [Test]
    public async Task Headers_Fuzzed_NeverHarm([Range(1, 20)] int seed)
    {
        await using var bench = await UsbBench.StartAsync();
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            await using var host = await UsbHost.AttachAsync(bench.EndPoint, isGarbled: true);
            var gone = false;
            for (var i = 0; i < 20 && !gone; i++)
            {
                var (number, isIn) = ((uint)(1000 * round + i), random.Next(2));
                var length = random.Next(3) == 0 ? 0 : random.Next(600);
                var header = host.Header((uint)random.Next(1, 3), number, isIn, random.Next(16), random.Next(), length, random.Next(4) == 0 ? random.Next(3) : -1, (ulong)random.NextInt64());
                if (random.Next(4) == 0)
                    header[random.Next(48)] ^= (byte)(1 << random.Next(8));
                var data = new byte[random.Next(5) == 0 ? random.Next(600) : isIn == 1 ? 0 : length];
                random.NextBytes(data);
                try
                {
                    _ = host.Expect(number, isIn == 1);
                    host.Send(header, data);
                }
                catch (System.Net.Sockets.SocketException)
                {
                    gone = true;
                }
            }
            host.Socket.Close(0);
        }
        await StillWorksAsync(bench);
    }

    [Test]
    public async Task Request_CutOffAnywhere_EndsTheConnectionAlone([Values(1, 20, 47, 48, 50)] int length)
    {
        await using var bench = await UsbBench.StartAsync();
        await using (var host = await bench.AttachAsync())
        {
            byte[] whole = [.. host.Header(1, 1, 0, 3, 0, 4, -1, 0), .. "AT\r\n"u8];
            host.Send(whole[..length], []);
            host.Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
            await host.Gone;
        }
        await StillWorksAsync(bench);
    }

    [Test]
    public async Task Endpoint_ThatIsNot_AndIsochronousPackets_Stall()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        foreach (var endpoint in (int[])[10, 11, 15])
        {
            Assert.That((await host.In(endpoint, 64).Reply).Status, Is.EqualTo(-32));
            Assert.That((await host.Out(endpoint, new byte[700]).Reply).Status, Is.EqualTo(-32));
        }
        var isochronousIn = host.Expect(9001, isIn: true);
        host.Send(host.Header(1, 9001, 1, 4, 0, 1000, 8, 0), new byte[8 * 16]);
        Assert.That((await isochronousIn).Status, Is.EqualTo(-32));
        var isochronousOut = host.Expect(9002, isIn: false);
        host.Send(host.Header(1, 9002, 0, 3, 0, 1000, 8, 0), new byte[1000 + 8 * 16]);
        Assert.That((await isochronousOut).Status, Is.EqualTo(-32));
        await (await UsbTty.OpenAsync(host, 2)).CommandAsync("AT");
    }

    [Test]
    public async Task Requests_TenThousand_TakenBack_AreEachAnsweredOnce()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        for (var round = 0; round < 10; round++)
        {
            var numbers = Enumerable.Range(0, 1000).Select(i => host.In(2 + 2 * (i % 3), 4096).Number).ToArray();
            var statuses = await Task.WhenAll(numbers.Select(host.UnlinkAsync));
            Assert.That(statuses, Has.All.EqualTo(-104));
        }
        Assert.That(await host.UnlinkAsync(12345678), Is.Zero, "of one that is answered or never was");
        await (await UsbTty.OpenAsync(host, 2)).CommandAsync("AT");
    }

    [Test]
    public async Task Requests_BeyondWhatAnEndpointKeeps_AreRefusedAtOnce()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var waiting = Enumerable.Range(0, 1024).Select(_ => host.In(4, 2_000_000_000)).ToArray();
        Assert.That((await host.In(4, 64).Reply).Status, Is.EqualTo(-12));
        await host.UnlinkAsync(waiting[0].Number);
        Assert.That(waiting.Skip(1).Count(one => one.Reply.IsCompleted), Is.Zero);
        // A port that listens to nobody while it waits for its file: nothing of it is read beyond what the modem takes.
        var interrupts = Enumerable.Range(0, 3000).Select(_ => host.In(7, 10)).ToArray();
        Assert.That((await interrupts[^1].Reply).Status, Is.EqualTo(-12));
    }

    [Test]
    public async Task Host_ThatStopsReading_HoldsNobodyElseBack()
    {
        await using var bench = await UsbBench.StartAsync("ec20-ce", "ec21-e");
        using var client = await UsbHost.ConnectAsync(bench.EndPoint);
        client.ReceiveBufferSize = 4096;
        await client.GetStream().WriteAsync(Convert.FromHexString("0111800300000000" + "312D31".PadRight(64, '0')));
        await client.GetStream().ReadExactlyAsync(new byte[320]);
        // Descriptors, asked for and never read, until the server takes no more requests.
        await using var other = await bench.AttachAsync("1-2");
        var asked = AskForEverAsync(client, other);
        var tty = await UsbTty.OpenAsync(other, 2);
        for (var i = 0; i < 50; i++)
            await tty.CommandAsync("AT");
        await bench.Modem.Power.CutAsync();
        await bench.Modem.WhenIdleAsync();
        await bench.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.That(async () => await asked, Throws.InstanceOf<IOException>(), "the device is unplugged all the same");
        await tty.CommandAsync("AT");
    }

    private static async Task AskForEverAsync(System.Net.Sockets.TcpClient client, UsbHost like)
    {
        var request = like.Header(1, 0, 1, 0, 0, 4096, -1, 0x8006000200000010);
        BinaryPrimitives.WriteUInt32BigEndian(request.AsSpan(8), 1 << 16 | 2);
        for (uint number = 1; ; number++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(request.AsSpan(4), number);
            await client.GetStream().WriteAsync(request);
        }
    }

    private static async Task StillWorksAsync(UsbBench bench)
    {
        await using var host = await bench.AttachAsync();
        Assert.That(await (await UsbTty.OpenAsync(host, 2)).CommandAsync("AT"), Does.EndWith("OK\r\n"));
    }

    private static async Task<int> DrainAsync(System.Net.Sockets.NetworkStream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[100]);
        }
        catch (IOException)
        {
            return 0; // Reset: what was sent was not read to its end.
        }
    }
}
