using System.Collections.Concurrent;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Tests.Serving;

[Parallelizable(ParallelScope.All)]
internal sealed class SharedPortTests
{
    [Test]
    public async Task Share_OutputAndInput_GoToAllAndAreMerged()
    {
        await using var fixture = new PortServerFixture(BusyPolicy.Share);
        await using var first = fixture.Listener.Connect();
        await PortServerFixture.RoundTripAsync(first, "a");
        await using var second = fixture.Listener.Connect();

        Assert.That(await PortServerFixture.RoundTripAsync(second, "bc"), Is.EqualTo("bc"u8.ToArray()));
        Assert.That(await ReadExactly.FromAsync(first.ReadAsync, 2), Is.EqualTo("bc"u8.ToArray()), "the other sees it as well");
        await second.DisposeAsync();
        Assert.That(await PortServerFixture.RoundTripAsync(first, "d"), Is.EqualTo("d"u8.ToArray()), "one leaves, the other stays");
    }

    [Test]
    public async Task Share_AllLeave_EndsThePortAndTheNextStartsAnother()
    {
        await using var fixture = new PortServerFixture(BusyPolicy.Share);
        for (var i = 0; i < 50; i++)
        {
            await using var dte = fixture.Listener.Connect();
            Assert.That(await PortServerFixture.RoundTripAsync(dte, "x"), Is.EqualTo("x"u8.ToArray()));
        }

        Assert.That(fixture.MostAtOnce, Is.EqualTo(1));
    }

    [Test]
    public async Task Share_SeventeenthDte_IsRefused()
    {
        await using var fixture = new PortServerFixture(BusyPolicy.Share);
        var all = Enumerable.Range(0, SharingAdmission.MaxShared).Select(_ => fixture.Listener.Connect()).ToList();
        await using var tooMany = fixture.Listener.Connect();
        Assert.That(await PortServerFixture.UntilClosedAsync(tooMany), Is.Zero);
        Assert.That(await PortServerFixture.RoundTripAsync(all[3], "x"), Is.EqualTo("x"u8.ToArray()));
    }

    [Test]
    public async Task Lines_OfSeveralDtes_AreAssertedWhileOneAssertsThem()
    {
        var seen = new ConcurrentQueue<DteLines>();
        var changed = new SemaphoreSlim(0);
        await using var fixture = new PortServerFixture(BusyPolicy.Share, async (port, end) =>
        {
            port.SetDceLines(DceLines.Dcd);
            port.DteLinesChanged += lines =>
            {
                seen.Enqueue(lines);
                changed.Release();
            };
            while (await port.ReadAsync(new byte[16], end) > 0)
                await port.WriteAsync("."u8.ToArray(), end);
        });
        await using var first = fixture.Listener.Connect();
        await PortServerFixture.RoundTripAsync(first, "a");
        await using var second = fixture.Listener.Connect();
        await second.WriteAsync("b"u8.ToArray());
        await ReadExactly.FromAsync(second.ReadAsync, 1);

        first.Dtr = false;
        await first.WriteAsync("c"u8.ToArray());
        await ReadExactly.FromAsync(second.ReadAsync, 1);
        Assert.That(seen, Is.Empty, "the second still asserts it");
        second.Dtr = false;
        Assert.That(await changed.WaitAsync(Guard.Limit), Is.True);
        Assert.That(seen, Is.EqualTo(new[] { DteLines.Rts }));
        Assert.That(first.DceLines & second.DceLines, Is.EqualTo(DceLines.Dcd), "a newcomer gets the lines as they are");
    }

    [Test]
    public async Task Share_OneStopsReading_IsClosedSoThatTheOthersGoOn()
    {
        var output = new TaskCompletionSource<IPort>();
        await using var fixture = new PortServerFixture(BusyPolicy.Share, async (port, end) =>
        {
            output.TrySetResult(port);
            while (await port.ReadAsync(new byte[16], end) > 0)
            {
            }
        }, new ScaledTime(50));
        await using var reader = fixture.Listener.Connect();
        await using var stuck = fixture.Listener.Connect();
        await stuck.WriteAsync("here"u8.ToArray());
        var port = await output.Task.Within();
        var reading = ReadExactly.FromAsync(reader.ReadAsync, 300_000);

        await port.WriteAsync(new byte[300_000], default).Within();
        Assert.That(await reading, Has.Length.EqualTo(300_000));
        Assert.That(fixture.Logger.At(LogLevel.Warning), Has.One.Contains("test#2"));
    }
}
