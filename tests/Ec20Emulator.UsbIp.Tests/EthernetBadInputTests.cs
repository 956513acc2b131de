using System.Net;
using Ec20Emulator.TestKit.Ppp;
using Ec20Emulator.UsbIp.Tests.Hosts;

namespace Ec20Emulator.UsbIp.Tests;

/// <summary>Frames no kernel sends. Each is taken, and the wire serves a good host afterwards.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EthernetBadInputTests
{
    [Test]
    public async Task Frames_Fuzzed_NeverHarm([Range(1, 10)] int seed)
    {
        await using var bench = await UsbBench.StartEcmAsync();
        await using var host = await bench.AttachAsync();
        var card = await UsbEthernet.OpenAsync(host);
        await card.GetAddressAsync();
        await card.FindRouterAsync();
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
            Assert.That((await card.SendAsync(ToFrame(card, random))).Status, Is.Zero);
        await StillServesAsync(card);
    }

    [Test]
    public async Task Dhcp_CutOffAnywhere_AndOptionsThatReachBeyondTheEnd_AreNotAnswered()
    {
        await using var bench = await UsbBench.StartEcmAsync();
        await using var host = await bench.AttachAsync();
        var card = await UsbEthernet.OpenAsync(host);
        var whole = card.Dhcp([53, 1, 1, 255]);
        for (var length = 0; length < whole.Length - 1; length++)
            await card.SendAsync(whole[..length]);
        foreach (var options in (byte[][])[[], [53], [53, 200], [53, 0], [53, 1], [53, 2, 1, 1], [53, 1, 99, 255], [50, 4, 1, 2, 3, 4, 255], [53, 1, 1, 50, 255]])
            await card.SendAsync(card.Dhcp(options));
        await StillServesAsync(card);
    }

    [Test]
    public async Task Flood_OfAHostThatDoesNotListen_KeepsNothing()
    {
        await using var bench = await UsbBench.StartEcmAsync();
        await using (var host = await bench.AttachAsync())
        {
            var deaf = await UsbEthernet.OpenAsync(host, reads: false);
            for (var round = 0; round < 10; round++)
            {
                var sent = Enumerable.Range(0, 500).Select(i => deaf.SendAsync([.. deaf.Router, .. deaf.Own, 8, 0, .. HostPackets.EchoRequest(new IPAddress([192, 168, 225, 20]), UsbEthernet.Gateway, (ushort)i, new byte[1400])]));
                Assert.That((await Task.WhenAll(sent)).Select(reply => reply.Status), Has.All.Zero);
            }
            await (await UsbTty.OpenAsync(host, 2)).CommandAsync("AT");
        }
        await using var again = await bench.AttachAsync();
        await StillServesAsync(await UsbEthernet.OpenAsync(again));
    }

    [Test]
    public async Task Frames_BeyondWhatAnEndpointKeeps_AndTooSmallRequests_AreRefused()
    {
        await using var bench = await UsbBench.StartEcmAsync();
        await using var host = await bench.AttachAsync();
        var card = await UsbEthernet.OpenAsync(host, reads: false);
        await host.ControlAsync("21 43 0C 00 04 00 00 00");
        var small = host.In(8, 20).Reply;
        await card.SendAsync(card.Dhcp([53, 1, 1, 255]));
        Assert.That((await small).Status, Is.EqualTo(-75), "EOVERFLOW");
        var waiting = Enumerable.Range(0, 1024).Select(_ => host.In(8, 1514)).ToArray();
        Assert.That((await host.In(8, 1514).Reply).Status, Is.EqualTo(-12));
        foreach (var (number, _) in waiting)
            Assert.That(await host.UnlinkAsync(number), Is.EqualTo(-104));
    }

    private static byte[] ToFrame(UsbEthernet card, Random random)
    {
        var address = card.Address;
        byte[] frame = random.Next(6) switch
        {
            0 => card.Dhcp([53, 1, (byte)random.Next(10), 50, 4, 192, 168, 225, (byte)random.Next(256), 255]),
            1 => [.. card.Router, .. card.Own, 8, 6, 0, 1, 8, 0, 6, 4, 0, 1, .. card.Own, .. address.GetAddressBytes(), 0, 0, 0, 0, 0, 0, .. UsbEthernet.Gateway.GetAddressBytes()],
            2 => [.. card.Router, .. card.Own, 8, 0, .. HostPackets.EchoRequest(address, UsbEthernet.Gateway, 1, new byte[random.Next(200)])],
            3 => [.. card.Router, .. card.Own, 8, 0, .. HostPackets.Tcp(address, new IPAddress([127, 0, 0, 1]), 4000, 9, 1, 0, (byte)random.Next(256), 1000, new byte[random.Next(50)])],
            _ => RandomBytes(random, random.Next(3000)),
        };
        for (var flips = random.Next(4); flips > 0 && frame.Length > 0; flips--)
            frame[random.Next(frame.Length)] ^= (byte)(1 << random.Next(8));
        return random.Next(4) == 0 ? frame[..random.Next(frame.Length + 1)] : frame;
    }

    private static byte[] RandomBytes(Random random, int count)
    {
        var octets = new byte[count];
        random.NextBytes(octets);
        return octets;
    }

    /// <summary>Answers to what came before may be under way: they are passed over.</summary>
    private static async Task StillServesAsync(UsbEthernet card)
    {
        await card.SendAsync(card.Dhcp([53, 1, 3, 50, 4, 192, 168, 225, 20, 255]));
        byte[] frame;
        do
        {
            frame = await card.FrameAsync();
        }
        while (frame.Length < 290 || frame[284] != 5 || frame[58] != 192);
    }
}
