using System.Text;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Tcp;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Modems;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ppp.Tests.Capture;

[Parallelizable(ParallelScope.All)]
internal sealed class CaptureTests
{
    private string _file = null!;

    [SetUp]
    public void ChooseFile() => _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pcapng");

    [TearDown]
    public void RemoveFile() => File.Delete(_file);

    [Test]
    [NonParallelizable]
    public async Task Session_IsCaptured_FrameByFrame_WithThePlainTextOfSockets()
    {
        await CapturedSession.RunAsync(_file);
        var file = PcapngFile.Read(await File.ReadAllBytesAsync(_file));
        Assert.That(file.Interfaces, Is.EqualTo(new[] { (9, "data call on usbmodem"), (101, "plain text of sockets") }));
        Assert.That(file.Dropped, Is.Empty);
        var frames = file.Packets.Where(packet => packet.Interface == 0).ToArray();
        Assert.That(frames.Select(frame => frame.Data[..2]), Is.All.EqualTo(new byte[] { 0xFF, 0x03 }));
        foreach (var protocol in new[] { PppProtocol.Lcp, PppProtocol.Chap, PppProtocol.Ipcp, PppProtocol.Ipv4 })
        {
            var both = frames.Where(frame => (frame.Data[2] << 8 | frame.Data[3]) == (int)protocol).Select(frame => frame.IsOutbound).Distinct();
            Assert.That(both, Is.EquivalentTo(new[] { true, false }), $"{protocol}");
        }
        var sockets = file.Packets.Where(packet => packet.Interface == 1).ToArray();
        Assert.That(StreamOf(sockets, 80, isOutbound: true), Is.EqualTo(CapturedSession.Request));
        Assert.That(StreamOf(sockets, 80, isOutbound: false), Is.EqualTo(CapturedSession.Request));
        Assert.That(StreamOf(sockets, 8080, isOutbound: true), Is.EqualTo(CapturedSession.Secret));
        Assert.That(sockets.Count(packet => packet.Data[9] == (byte)IpProtocol.Udp), Is.EqualTo(1));
    }

    [Test]
    [NonParallelizable]
    public async Task Tshark_ReadsTheCapture_AndFollowsWhatItCarried()
    {
        var tshark = Counterpart.Find("tshark", "tshark");
        await CapturedSession.RunAsync(_file);
        var told = await RunAsync(tshark, "-r", _file, "-T", "fields", "-e", "frame.interface_name", "-e", "frame.protocols", "-e", "http.request.uri", "-e", "_ws.expert.message");
        foreach (var expected in new[] { "ppp:lcp", "ppp:chap", "ppp:ipcp", "ppp:ip:icmp", "ppp:ip:tcp:http", "raw:ip:tcp:http", "raw:ip:udp", "/page", "/secret" })
            Assert.That(told, Does.Contain(expected));
        foreach (var complaint in new[] { "alformed", "checksum", "retransmission", "previous segment" })
            Assert.That(told, Does.Not.Contain(complaint).IgnoreCase);
        var followed = await RunAsync(tshark, "-r", _file, "-q", "-z", "follow,tcp,ascii,2");
        Assert.That(followed, Does.Contain(CapturedSession.Secret.TrimEnd().Split('\r')[0]));
    }

    [Test]
    public async Task Disk_ThatIsSlow_CostsPackets_WhichTheFileOwnsUpTo_AndHoldsNobodyUp()
    {
        var disk = new SlowDisk();
        var capture = new PacketCapture(disk, TimeProvider.System, NullLogger.Instance);
        var wire = capture.InterfaceOf(LinkType.RawIp, "wire");
        Assert.That(capture.InterfaceOf(LinkType.RawIp, "wire"), Is.SameAs(wire));
        var packet = new byte[64 * 1024];
        for (var i = 0; i < 400; i++)
            wire.Add(CaptureDirection.Inbound, packet, default);
        Assert.That(wire.Dropped, Is.InRange(400 - PacketCapture.MostWaiting / packet.Length, 399));
        disk.Release();
        await capture.DisposeAsync();
        var file = PcapngFile.Read(disk.Content);
        Assert.That(file.Packets, Has.Count.EqualTo(400 - wire.Dropped));
        Assert.That(file.Dropped, Is.EqualTo(new Dictionary<int, long> { [0] = wire.Dropped }));
    }

    [Test]
    public void File_ThatCannotBeMade_IsRefusedWithItsName()
    {
        var options = new ModemOptions { CaptureFile = Path.Combine(_file, "no", "folder") };
        Assert.That(async () => await TestModem.StartAsync(options), Throws.InstanceOf<CaptureException>().With.Message.Contains(options.CaptureFile));
    }

    private static string StreamOf(IEnumerable<PcapngFile.Packet> packets, int port, bool isOutbound)
    {
        var text = new StringBuilder();
        uint? next = null;
        foreach (var data in packets.Where(packet => packet.IsOutbound == isOutbound).Select(packet => packet.Data))
        {
            Assert.That(IpPacket.TryRead(data, out var ip), Is.True);
            if (ip.Protocol is not IpProtocol.Tcp || !TcpSegment.TryRead(ip, out var segment) || (isOutbound ? segment.DestinationPort : segment.SourcePort) != port)
                continue;
            Assert.That(segment.Sequence, Is.EqualTo(next ?? segment.Sequence));
            next = segment.Sequence + (uint)segment.Length;
            text.Append(Encoding.Latin1.GetString(segment.Data));
        }
        return text.ToString();
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        await using var process = CounterpartProcess.Start(program, arguments);
        await process.WhenExitedAsync();
        return process.Output;
    }

    /// <summary>Takes nothing before it is told to.</summary>
    private sealed class SlowDisk : MemoryStream
    {
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public byte[] Content => ToArray();

        public void Release() => _released.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _released.Task;
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
