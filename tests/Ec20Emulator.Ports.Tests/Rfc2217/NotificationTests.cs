using Ec20Emulator.Ports.Tests.Support;

namespace Ec20Emulator.Ports.Tests.Rfc2217;

/// <summary>NOTIFY-MODEMSTATE, suspension and purging.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NotificationTests
{
    [TestCase("FF FB 2C", Description = "the client will")]
    [TestCase("FF FD 2C", Description = "the client asks us to")]
    public async Task ModemState_OptionAgreed_IsToldAtOnce(string agreement)
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        link.Port.SetDceLines(DceLines.Dsr | DceLines.Cts);
        await link.Client.SendRawAsync(agreement);
        await link.Client.SeeAsync("SB 2C 6B 30");
    }

    [Test]
    public async Task ModemState_OptionNotAgreed_IsNotSent()
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        link.Port.SetDceLines(DceLines.Dsr);
        await link.SettleAsync();
        Assert.That(link.Client.Commands, Has.None.StartsWith("SB 2C 6B"));
    }

    [Test]
    public async Task ModemState_Masked_TellsOnlyWhatTheMaskLetsThrough()
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.NegotiateAsync();
        await link.AskAsync("0B 80", "6F 80"); // DCD only, without its delta
        link.Port.SetDceLines(DceLines.Dsr);
        link.Port.SetDceLines(DceLines.Dsr | DceLines.Dcd);
        await link.Client.SeeAsync("SB 2C 6B 80");
        Assert.That(link.Client.Commands.Where(command => command.StartsWith("SB 2C 6B", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "SB 2C 6B 00", "SB 2C 6B 80" }), "the state at agreement, and the change of DCD");
    }

    [Test]
    public async Task RingPulse_OnAndOff_IsToldTwiceWithItsTrailingEdge()
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.NegotiateAsync();
        await link.SettleAsync();
        link.Port.SetDceLines(DceLines.Ri);
        link.Port.SetDceLines(DceLines.None);
        await link.Client.SeeAsync("SB 2C 6B 04");
        Assert.That(link.Client.Commands.TakeLast(2), Is.EqualTo(new[] { "SB 2C 6B 40", "SB 2C 6B 04" }));
    }

    [Test]
    public async Task ModemState_BeforeAWrite_ArrivesBeforeItsData()
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.NegotiateAsync();
        await link.SettleAsync();
        link.Port.SetDceLines(DceLines.Dcd);
        await link.Port.WriteAsync("CONNECT"u8.ToArray(), default);
        await link.Client.SeeAsync("SB 2C 6B 88"); // fails if data comes first
        Assert.That(await ReadExactly.FromAsync(link.Client.ReadAsync, 7), Is.EqualTo("CONNECT"u8.ToArray()));
    }

    [Test]
    public async Task Suspend_Sent_HoldsDataAndNotificationsButNotAnswers()
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.NegotiateAsync();
        await link.Client.SendRawAsync("FF FA 2C 08 FF F0");
        await link.SettleAsync();

        var writing = link.Port.WriteAsync("held"u8.ToArray(), default).AsTask();
        link.Port.SetDceLines(DceLines.Ri);
        link.Port.SetDceLines(DceLines.None);
        link.Port.SetDceLines(DceLines.Dcd);
        await link.AskAsync("05 07", "69 08"); // fails if the data comes first
        Assert.That(writing.IsCompleted, Is.False);
        Assert.That(link.Client.Commands[^1], Is.EqualTo("SB 2C 69 08"));

        await link.Client.SendRawAsync("FF FA 2C 09 FF F0");
        await writing.Within();
        await link.Client.SeeAsync("SB 2C 6B 8C"); // DCD on, its delta and the edge of RI in one
        Assert.That(await ReadExactly.FromAsync(link.Client.ReadAsync, 4), Is.EqualTo("held"u8.ToArray()));
    }

    [Test]
    public async Task Suspend_ThenTheClientLeaves_EndsTheWrite()
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.SendRawAsync("FF FA 2C 08 FF F0");
        await link.SettleAsync();
        var writing = link.Port.WriteAsync("held"u8.ToArray(), default).AsTask();
        await link.FinishAsync();
        await writing.Within();
    }

    [Test]
    public async Task Purge_WhileAWriteIsHeld_DropsItAndIsAcknowledged()
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.SendRawAsync("FF FA 2C 08 FF F0");
        await link.SettleAsync();
        var writing = link.Port.WriteAsync("old"u8.ToArray(), default).AsTask();
        await link.AskAsync("0C 01", "70 01");
        await writing.Within();

        await link.Client.SendRawAsync("FF FA 2C 09 FF F0");
        await link.Port.WriteAsync("new"u8.ToArray(), default).Within();
        Assert.That(await ReadExactly.FromAsync(link.Client.ReadAsync, 3), Is.EqualTo("new"u8.ToArray()));
    }

    [Test]
    public async Task Write_Cancelled_LeavesNoTornFrameBehind()
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        using (var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(200)))
        {
            var flood = Enumerable.Repeat((byte)255, 32 << 20).ToArray(); // every octet doubled: half of all tears would be seen
            Assert.That(async () => await link.Port.WriteAsync(flood, limit.Token), Throws.InstanceOf<OperationCanceledException>());
        }

        var marker = link.Port.WriteAsync("end"u8.ToArray(), default).AsTask();
        var all = new List<byte>();
        var buffer = new byte[65536];
        while (all.Count < 3 || all[^1] != 'd')
        {
            var count = await link.Client.ReadAsync(buffer, default).Within();
            Assert.That(count, Is.Positive);
            all.AddRange(buffer.AsSpan(0, count));
        }

        await marker.Within();
        Assert.That(all[..^3].TrueForAll(value => value == 255), Is.True);
        Assert.That(all[^3..], Is.EqualTo("end"u8.ToArray()));
    }
}
