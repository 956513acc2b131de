using Ec20Emulator.Engine.Tests.Networking.Dns;
using Ec20Emulator.Modem.Networking.Sntp;
using FsCheck;
using FsCheck.Fluent;
using static Ec20Emulator.Engine.Tests.Networking.TestNetworks;

namespace Ec20Emulator.Engine.Tests.Networking.Sntp;

public class SntpClientTests
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(100);

    private readonly SteppedClock _clock = new();
    private ScriptedServer _server = null!;

    [SetUp]
    public void SetUp() => _server = new ScriptedServer();

    [TearDown]
    public void TearDown() => _server.Dispose();

    [Test]
    public async Task Query_GoodReply_GivesServerTimeOffsetAndRoundTrip()
    {
        var query = Query();
        var (request, from) = await _server.ReceiveAsync();
        Assert.That(request, Has.Length.EqualTo(48));
        Assert.That(request[0], Is.EqualTo(0x23), "leap 0, version 4, mode client");
        var received = _clock.GetUtcNow() + TimeSpan.FromMilliseconds(40) + Ahead;
        _clock.Step(TimeSpan.FromMilliseconds(100));
        await _server.SendAsync(Reply(request, received, received + TimeSpan.FromMilliseconds(20)), from);

        var reply = await query;
        Assert.That(reply.RoundTrip, Is.EqualTo(TimeSpan.FromMilliseconds(80)));
        Assert.That(reply.Offset, Is.EqualTo(Ahead));
        Assert.That(reply.ServerTime, Is.EqualTo(_clock.GetUtcNow() + Ahead));
        Assert.That(reply.Stratum, Is.EqualTo(2));
    }

    [Test]
    public async Task Query_ForeignOrMalformedReplies_AreIgnored()
    {
        var query = Query();
        var (request, from) = await _server.ReceiveAsync();
        var good = Reply(request, _clock.GetUtcNow(), _clock.GetUtcNow());
        await _server.SendAsync(good[..47], from);
        await _server.SendAsync([], from);
        await _server.SendAsync(With(good, 0, 0x23), from);
        await _server.SendAsync(With(good, 0, 0x25), from);
        await _server.SendAsync(With(good, 0, 0x04), from);
        await _server.SendAsync(With(good, 0, 0x3C), from);
        await _server.SendAsync(With(good, 31, (byte)~good[31]), from);
        await _server.SendAsync([.. good[..40], .. new byte[8]], from);
        using (var stranger = new ScriptedServer())
            await stranger.SendAsync(With(good, 1, 9), from);
        await _server.SendAsync([.. With(good, 1, 3), 1, 2, 3, 4], from);

        Assert.That((await query).Stratum, Is.EqualTo(3));
    }

    [TestCase("RATE")]
    [TestCase("DENY")]
    public async Task Query_KissOfDeath_FailsWithItsCode(string code)
    {
        var query = Query();
        var (request, from) = await _server.ReceiveAsync();
        var kiss = Reply(request, default, default);
        kiss[1] = 0;
        System.Text.Encoding.ASCII.GetBytes(code).CopyTo(kiss, 12);
        Array.Clear(kiss, 32, 16);
        await _server.SendAsync(kiss, from);

        var failure = await Assert.ThrowsAsync<SntpException>(() => query);
        Assert.That(failure!.Message, Does.Contain($"'{code}'"));
    }

    [TestCase(0, 0xE4)]
    [TestCase(1, 16)]
    [TestCase(1, 255)]
    public async Task Query_ServerNotSynchronised_Fails(int at, int value)
    {
        var query = Query();
        var (request, from) = await _server.ReceiveAsync();
        await _server.SendAsync(With(Reply(request, _clock.GetUtcNow(), _clock.GetUtcNow()), at, (byte)value), from);

        var failure = await Assert.ThrowsAsync<SntpException>(() => query);
        Assert.That(failure!.Message, Does.Contain("not synchronised"));
    }

    [Test]
    public async Task Query_NoReply_EndsByTheCallersTimeOut()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(125), _clock);
        var query = Query(timeout.Token);
        await _server.ReceiveAsync();
        _clock.Step(TimeSpan.FromSeconds(125));

        Assert.That(async () => await query, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Query_ReplyAfterTheEraEnds_IsInTheNextEra()
    {
        var query = Query();
        var (request, from) = await _server.ReceiveAsync();
        var later = new DateTimeOffset(2040, 1, 2, 3, 4, 5, TimeSpan.Zero);
        await _server.SendAsync(Reply(request, later, later), from);

        Assert.That((await query).ServerTime, Is.EqualTo(later));
    }

    [Test]
    public async Task Query_ServerClaimsAbsurdProcessingTime_RoundTripStaysWhatWasMeasured()
    {
        var query = Query();
        var (request, from) = await _server.ReceiveAsync();
        var now = _clock.GetUtcNow();
        _clock.Step(TimeSpan.FromSeconds(1));
        await _server.SendAsync(Reply(request, now + TimeSpan.FromDays(1000), now), from);

        var reply = await query;
        Assert.That(reply.RoundTrip, Is.EqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(reply.ServerTime, Is.EqualTo(now + TimeSpan.FromMilliseconds(500)));
    }

    [Test]
    public void Read_AnyBytes_IsAPacketOrNothing() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            Assert.That(SntpPacket.Read(bytes), bytes.Length < 48 ? Is.Null : Is.Not.Null);
            var packet = SntpPacket.Read([.. bytes, .. new byte[48]])!;
            Assert.That(packet.Reference, Has.Length.LessThanOrEqualTo(4));
            Assert.That(NtpTimestamp.ToTime(packet.Transmit).Year, Is.InRange(1968, 2104));
        }));

    private static byte[] With(byte[] packet, int at, byte value)
    {
        var changed = packet.ToArray();
        changed[at] = value;
        return changed;
    }

    private static byte[] Reply(byte[] request, DateTimeOffset received, DateTimeOffset transmitted)
    {
        var reply = new byte[48];
        reply[0] = 0x24;
        reply[1] = 2;
        request.AsSpan(40, 8).CopyTo(reply.AsSpan(24));
        NtpTimestamp.Write(reply.AsSpan(32), NtpTimestamp.FromTime(received));
        NtpTimestamp.Write(reply.AsSpan(40), NtpTimestamp.FromTime(transmitted));
        return reply;
    }

    private Task<SntpReply> Query(CancellationToken cancellationToken = default)
    {
        var network = Loopback($"10.0.0.123:123=127.0.0.1:{_server.Port}");
        return new SntpClient(network, _clock).QueryAsync(Target("10.0.0.123", SntpClient.DefaultPort), cancellationToken).WaitAsync(Guard, CancellationToken.None);
    }
}
