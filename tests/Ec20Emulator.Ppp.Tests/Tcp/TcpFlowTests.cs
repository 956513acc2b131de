using System.Net;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Tcp;
using Ec20Emulator.TestKit.Ppp;

namespace Ec20Emulator.Ppp.Tests.Tcp;

/// <summary>TCP towards the host, segment by segment (RFC 9293). The host is 10.0.0.2, its sequence numbers begin at 100.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class TcpFlowTests
{
    private const byte Fin = 1;
    private const byte Syn = 2;
    private const byte Rst = 4;
    private const byte Psh = 8;
    private const byte Ack = 16;

    private static readonly IPAddress Host = IPAddress.Parse("10.0.0.2");
    private static readonly IPAddress Far = IPAddress.Parse("192.0.2.1");

    private readonly ManualClock _clock = new(ManualClock.DefaultStart);
    private readonly FarEndOfTest _farEnd = new();
    private readonly PacketQueue _resets = new();
    private readonly TcpFlows _flows;
    private uint _first;

    public TcpFlowTests() => _flows = new TcpFlows(_farEnd, new IpPacketWriter(), _resets, _clock, new Random(1));

    [Test]
    public void Syn_IsAnswered_WhenTheFarEndHasTakenTheCall_NotBefore()
    {
        Say(100, 0, Syn);
        Assert.That(Hear(), Is.Null);
        _farEnd.Flow.Connected();
        _flows.Changed(_farEnd.Flow);
        Assert.That(Hear() is { Flags: Syn | Ack, Acknowledgement: 101 }, Is.True);
    }

    [Test]
    public void FarEnd_ThatRefuses_IsAReset()
    {
        Say(100, 0, Syn);
        _farEnd.Flow.Refused();
        _flows.Changed(_farEnd.Flow);
        Assert.That(Hear() is { Flags: Rst | Ack, Acknowledgement: 101 }, Is.True);
        Assert.That(_flows.Count, Is.Zero);
    }

    [Test]
    public void FarEnd_ThatDoesNotAnswer_IsSilence()
    {
        Say(100, 0, Syn);
        _farEnd.Flow.Unanswered();
        _flows.Changed(_farEnd.Flow);
        Assert.That(Hear(), Is.Null);
        Assert.That(_flows.Count, Is.Zero);
    }

    [Test]
    public void Data_OfTheHost_IsTakenInOrder_AndAGapIsAnsweredAtOnce()
    {
        Open();
        Say(101, _first + 1, Ack | Psh, "abc");
        Say(107, _first + 1, Ack | Psh, "ghi");
        Assert.That(Hear()?.Acknowledgement, Is.EqualTo(104));
        Say(103, _first + 1, Ack | Psh, "cdef");
        Assert.That(Hear()?.Acknowledgement, Is.EqualTo(107));
        Assert.That(_farEnd.Sent, Is.EqualTo("abcdef"u8.ToArray()));
    }

    [Test]
    public void Window_ShrinksByWhatTheFarEndHasNotTaken_AndIsToldWhenItOpens()
    {
        Open();
        for (var i = 0; i < 45; i++)
            Say(101 + (uint)i * 1460, _first + 1, Ack, new string('x', 1460));
        var last = HearAll()[^1];
        Assert.That(last.Window, Is.LessThan(1460));
        Assert.That(_farEnd.Sent, Has.Count.EqualTo(last.Acknowledgement - 101));
        _farEnd.Flow.Written(_farEnd.Sent.Count);
        _flows.Changed(_farEnd.Flow);
        Assert.That(Hear()?.Window, Is.EqualTo(65535));
    }

    [Test]
    public void Data_ForTheHost_GoesAsFarAsItsWindow_InItsSegments()
    {
        Open(window: 3000, largestSegment: 1000);
        Bring(new byte[5000]);
        Assert.That(HearAll().Select(segment => segment.Data.Length), Is.EqualTo(new[] { 1000, 1000, 1000 }));
        Say(101, _first + 1 + 3000, Ack, window: 3000);
        Assert.That(HearAll().Sum(segment => segment.Data.Length), Is.EqualTo(2000));
    }

    [Test]
    public async Task Segment_ThatIsLost_IsSentAgain_AfterThreeEqualAcknowledgementsOrATimeout([Values] bool isFast)
    {
        Open(largestSegment: 1000);
        Bring(new byte[4000]);
        Assert.That(HearAll(), Has.Count.EqualTo(4));
        if (isFast)
        {
            for (var i = 0; i < 3; i++)
                Say(101, _first + 1, Ack);
        }
        else
        {
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1), () => Task.CompletedTask);
            _flows.Tick();
        }
        Assert.That(HearAll().Select(segment => segment.Sequence - _first), Is.EqualTo(new[] { 1u, 1001u, 2001u, 3001u }));
    }

    [Test]
    public async Task Window_ThatStaysClosed_IsProbed_ForAsLongAsItLikes()
    {
        Open(window: 0);
        Bring("data"u8.ToArray());
        Assert.That(Hear(), Is.Null);
        for (var i = 0; i < 12; i++)
        {
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(60), () => Task.CompletedTask);
            _flows.Tick();
            Assert.That(Hear()?.Data.Length, Is.EqualTo(1), $"probe {i}");
            Say(101, _first + 1, Ack, window: 0);
        }
        Say(101, _first + 1, Ack);
        Assert.That(HearAll().Sum(segment => segment.Data.Length), Is.EqualTo(4));
    }

    [Test]
    public async Task Host_ThatIsGone_IsGivenUp()
    {
        Open();
        Bring("data"u8.ToArray());
        for (var i = 0; i < 12 && _flows.Count > 0; i++)
        {
            HearAll();
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(60), () => Task.CompletedTask);
            _flows.Tick();
        }
        HearAll();
        Assert.That((_flows.Count, string.Join(' ', _farEnd.Ends)), Is.EqualTo((0, "abort")));
    }

    [Test]
    public void Ends_OfBothSides_InEitherOrder_CloseTheFlow([Values] bool isHostFirst)
    {
        Open();
        var (sequence, acknowledged) = (101u, _first + 1);
        if (isHostFirst)
        {
            Say(sequence++, acknowledged, Fin | Ack);
            Assert.That(Hear()?.Acknowledgement, Is.EqualTo(102));
        }
        _farEnd.Flow.FarEndFinished();
        _flows.Changed(_farEnd.Flow);
        Assert.That(Hear() is { Flags: Fin | Ack }, Is.True);
        acknowledged++;
        if (isHostFirst)
            Say(sequence, acknowledged, Ack);
        else
            Say(sequence, acknowledged, Fin | Ack);
        HearAll();
        Assert.That((_flows.Count, string.Join(' ', _farEnd.Ends)), Is.EqualTo((0, "finish close")));
    }

    [Test]
    public void Reset_InTheWindow_AbortsTheFarEnd_AndOutsideOfItDoesNothing()
    {
        Open();
        Say(90, 0, Rst);
        Assert.That(_flows.Count, Is.EqualTo(1));
        Say(101, 0, Rst);
        Assert.That((_flows.Count, string.Join(' ', _farEnd.Ends)), Is.EqualTo((0, "abort")));
    }

    [Test]
    public void Segment_OfNoFlow_IsReset()
    {
        Say(500, 900, Ack);
        Assert.That(_resets.TryTake(out var packet), Is.True);
        Assert.That(IpPacket.TryRead(packet, out var read) && TcpSegment.TryRead(read, out var segment) && segment is { Flags: TcpFlags.Rst, Sequence: 900 }, Is.True);
    }

    [Test]
    public void AnySegments_LeaveFlowsThatHoldNoMoreThanTheirBounds()
    {
        var random = new Random(5);
        var buffer = new byte[1500];
        var taken = new HashSet<TcpFlow>();
        for (var i = 0; i < 100_000; i++)
        {
            var packet = HostPackets.Tcp(
                Host, Far, (ushort)random.Next(1, 200), 80, _first + (uint)random.Next(-5, 5), _first + (uint)random.Next(-5, 5), (byte)random.Next(64), (ushort)random.Next(65536),
                new byte[random.Next(20)], random.Next(4) == 0 ? [2, (byte)random.Next(8), 0, (byte)random.Next(256)] : null);
            if (IpPacket.TryRead(packet, out var read))
                _flows.Receive(read, isRefused: false);
            if (random.Next(3) == 0 && _farEnd.Flow is { IsOver: false } flow)
            {
                if (random.Next(2) == 0 && taken.Add(flow))
                    flow.Connected();
                _flows.Changed(flow);
            }
            _flows.WriteNext(buffer);
        }
        Assert.That(_flows.Count, Is.InRange(1, TcpFlows.Most));
    }

    private void Open(ushort window = 65535, int largestSegment = 1460)
    {
        Say(100, 0, Syn, options: [2, 4, (byte)(largestSegment >> 8), (byte)largestSegment]);
        _farEnd.Flow.Connected();
        _flows.Changed(_farEnd.Flow);
        _first = Hear()!.Sequence;
        Say(101, _first + 1, Ack, window: window);
        Assert.That(Hear(), Is.Null);
    }

    private void Bring(byte[] data)
    {
        _farEnd.Flow.Arrived(data);
        _flows.Changed(_farEnd.Flow);
    }

    private void Say(uint sequence, uint acknowledgement, byte flags, string data = "", ushort window = 65535, byte[]? options = null)
    {
        var octets = HostPackets.Tcp(Host, Far, 5000, 80, sequence, acknowledgement, flags, window, System.Text.Encoding.ASCII.GetBytes(data), options);
        Assert.That(IpPacket.TryRead(octets, out var packet), Is.True);
        _flows.Receive(packet, isRefused: false);
    }

    private Heard? Hear()
    {
        var buffer = new byte[1500];
        var size = _flows.WriteNext(buffer);
        if (size == 0)
            return null;
        Assert.That(IpPacket.TryRead(buffer.AsSpan(0, size), out var packet) && TcpSegment.TryRead(packet, out _), Is.True, "checksums");
        TcpSegment.TryRead(packet, out var segment);
        return new Heard(segment.Sequence, segment.Acknowledgement, (byte)((byte)segment.Flags & ~Psh), segment.Window, segment.Data.ToArray());
    }

    private List<Heard> HearAll()
    {
        var heard = new List<Heard>();
        while (Hear() is { } segment)
            heard.Add(segment);
        return heard;
    }

    private sealed record Heard(uint Sequence, uint Acknowledgement, byte Flags, ushort Window, byte[] Data);
}
