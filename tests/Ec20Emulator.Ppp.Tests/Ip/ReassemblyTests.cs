using System.Net;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.TestKit.Ppp;

namespace Ec20Emulator.Ppp.Tests.Ip;

[Parallelizable(ParallelScope.All)]
internal sealed class ReassemblyTests
{
    private static readonly IPAddress[] V4 = [IPAddress.Parse("10.1.2.3"), IPAddress.Parse("192.0.2.1")];
    private static readonly IPAddress[] V6 = [IPAddress.Parse("fd00::1"), IPAddress.Parse("2001:db8::1")];

    private readonly byte[] _payload = [.. Enumerable.Range(0, 5000).Select(value => (byte)(value * 7))];

    [Test]
    public void Checksum_OfTheExampleOfRfc1071_IsRight() =>
        Assert.That(InternetChecksum.Of([0x00, 0x01, 0xF2, 0x03, 0xF4, 0xF5, 0xF6, 0xF7]), Is.EqualTo(0x220D));

    [Test]
    public void Fragments_InAnyOrder_MakeTheWhole([Values] bool isV6, [Values(0, 1, 2)] int order)
    {
        var reassembly = new Reassembly(TimeProvider.System);
        var fragments = Fragments(isV6);
        fragments = order switch { 1 => [.. fragments.Reverse()], 2 => [fragments[1], fragments[0], .. fragments[2..]], _ => fragments };
        var wholes = fragments.Select(fragment => Add(reassembly, fragment)).ToArray();
        Assert.That(wholes[..^1], Is.All.Null);
        Assert.That(wholes[^1], Is.EqualTo(_payload));
    }

    [Test]
    public void Fragment_ThatOverlapsAnother_SpoilsTheWhole()
    {
        var reassembly = new Reassembly(TimeProvider.System);
        var fragments = Fragments(isV6: false);
        Add(reassembly, fragments[0]);
        Add(reassembly, Moved(fragments[1], by: -8));
        Assert.That(fragments[1..].Select(fragment => Add(reassembly, fragment)), Is.All.Null);
    }

    [Test]
    public void FragmentsOfManyPackets_KeepAFewAtATime()
    {
        var reassembly = new Reassembly(TimeProvider.System);
        var first = Enumerable.Range(0, 1000).Select(_ => Fragments(isV6: false)).ToArray();
        foreach (var fragments in first)
            Add(reassembly, fragments[0]);
        var whole = first.Count(fragments => fragments[1..].Any(fragment => Add(reassembly, fragment) is not null));
        Assert.That(whole, Is.LessThanOrEqualTo(Reassembly.MostAtOnce));
    }

    [Test]
    public async Task Fragment_ThatComesTooLate_MakesNothing()
    {
        var clock = new ManualClock(ManualClock.DefaultStart);
        var reassembly = new Reassembly(clock);
        var fragments = Fragments(isV6: false);
        foreach (var fragment in fragments[..^1])
            Add(reassembly, fragment);
        await clock.AdvanceAsync(TimeSpan.FromSeconds(20), () => Task.CompletedTask);
        Assert.That(Add(reassembly, fragments[^1]), Is.Null);
    }

    [Test]
    public void Packet_WithAnyByteChangedOrCut_IsReadOrLeft()
    {
        var random = new Random(1);
        foreach (var packet in new[] { Fragments(false)[0], Fragments(true)[0], Fragments(true)[^1] })
        {
            for (var i = 0; i < 20_000; i++)
            {
                byte[] changed = packet[..random.Next(packet.Length + 1)];
                for (var j = random.Next(4); j > 0 && changed.Length > 0; j--)
                    changed[random.Next(Math.Min(60, changed.Length))] = (byte)random.Next(256);
                if (IpPacket.TryRead(changed, out var read))
                    Assert.That(read.Payload.Length, Is.LessThanOrEqualTo(changed.Length));
            }
        }
    }

    private byte[][] Fragments(bool isV6)
    {
        var ends = isV6 ? V6 : V4;
        return [.. HostPackets.Fragments(ends[0], ends[1], IpProtocol.Udp, _payload, 1500)];
    }

    private static byte[] Moved(byte[] fragment, int by)
    {
        byte[] moved = [.. fragment];
        var place = (moved[6] << 8 | moved[7]) + by / 8;
        (moved[6], moved[7], moved[10], moved[11]) = ((byte)(place >> 8), (byte)place, 0, 0);
        var sum = InternetChecksum.Of(moved.AsSpan(0, 20));
        (moved[10], moved[11]) = ((byte)(sum >> 8), (byte)sum);
        return moved;
    }

    private static byte[]? Add(Reassembly reassembly, byte[] fragment)
    {
        Assert.That(IpPacket.TryRead(fragment, out var packet), Is.True);
        return reassembly.TryComplete(packet, out var whole) ? whole : null;
    }
}
