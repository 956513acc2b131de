using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Ports.InMemory;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.Ports.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ports.Tests.Serving;

[Parallelizable(ParallelScope.All)]
internal sealed class PortServerTests
{
    [Test]
    public async Task Refuse_SecondDte_IsClosedAndTheFirstGoesOn()
    {
        await using var fixture = new PortServerFixture(BusyPolicy.Refuse);
        await using var first = fixture.Listener.Connect();
        await PortServerFixture.RoundTripAsync(first, "a");
        await using var second = fixture.Listener.Connect();

        Assert.That(await PortServerFixture.UntilClosedAsync(second), Is.Zero);
        Assert.That(await PortServerFixture.RoundTripAsync(first, "b"), Is.EqualTo("b"u8.ToArray()));
        Assert.That(fixture.Logger.FromInformation, Is.EqualTo(new[]
        {
            "usbmodem: memory test#1 connected.", "usbmodem: memory test#2 refused, memory test#1 is connected.",
        }));
    }

    [Test]
    public async Task Refuse_CloseAndReconnectAtOnce_IsServedEveryTime()
    {
        await using var fixture = new PortServerFixture(BusyPolicy.Refuse);
        for (var i = 0; i < 200; i++)
        {
            await using var dte = fixture.Listener.Connect();
            Assert.That(await PortServerFixture.RoundTripAsync(dte, "x"), Is.EqualTo("x"u8.ToArray()), $"round {i}");
        }

        Assert.That(fixture.MostAtOnce, Is.EqualTo(1));
    }

    [Test]
    public async Task Kick_SecondDte_TakesOverAndTheFirstIsClosed()
    {
        await using var fixture = new PortServerFixture(BusyPolicy.Kick);
        await using var first = fixture.Listener.Connect();
        await PortServerFixture.RoundTripAsync(first, "a");
        await using var second = fixture.Listener.Connect();

        Assert.That(await PortServerFixture.RoundTripAsync(second, "b"), Is.EqualTo("b"u8.ToArray()));
        Assert.That(await PortServerFixture.UntilClosedAsync(first), Is.Zero);
        Assert.That(fixture.MostAtOnce, Is.EqualTo(1));
        Assert.That(fixture.Logger.FromInformation[^1], Is.EqualTo("usbmodem: memory test#2 connected in place of memory test#1."));
    }

    [Test]
    public async Task Kick_FiveHundredInARow_LeavesTheLastOneServed()
    {
        await using var fixture = new PortServerFixture(BusyPolicy.Kick);
        var all = Enumerable.Range(0, 500).Select(_ => fixture.Listener.Connect()).ToList();

        Assert.That(await PortServerFixture.RoundTripAsync(all[^1], "z"), Is.EqualTo("z"u8.ToArray()));
        foreach (var dte in all.SkipLast(1))
            Assert.That(await PortServerFixture.UntilClosedAsync(dte), Is.Zero);
        Assert.That(fixture.MostAtOnce, Is.EqualTo(1));
        Assert.That(fixture.Logger.FromInformation, Has.Count.EqualTo(500));
    }

    [Test]
    public async Task Callback_Throws_IsLoggedAndTheNextDteIsServed()
    {
        var calls = 0;
        await using var fixture = new PortServerFixture(BusyPolicy.Refuse, async (port, end) =>
        {
            if (Interlocked.Increment(ref calls) == 1)
                throw new InvalidOperationException("bug");
            await port.WriteAsync("ok"u8.ToArray(), end);
        });

        await using var first = fixture.Listener.Connect();
        Assert.That(await PortServerFixture.UntilClosedAsync(first), Is.Zero);
        await using var second = fixture.Listener.Connect();
        Assert.That(await ReadExactly.FromAsync(second.ReadAsync, 2), Is.EqualTo("ok"u8.ToArray()));
        Assert.That(fixture.Logger.At(LogLevel.Error), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Callback_FindsThePortTaken_IsNoErrorAndTheNextDteIsServed()
    {
        var calls = 0;
        await using var fixture = new PortServerFixture(BusyPolicy.Refuse, async (port, end) =>
        {
            if (Interlocked.Increment(ref calls) == 1)
                throw new PortTakenException("usbmodem", "the page's terminal");
            await port.WriteAsync("ok"u8.ToArray(), end);
        });

        await using var first = fixture.Listener.Connect();
        Assert.That(await PortServerFixture.UntilClosedAsync(first), Is.Zero);
        await using var second = fixture.Listener.Connect();
        Assert.That(await ReadExactly.FromAsync(second.ReadAsync, 2), Is.EqualTo("ok"u8.ToArray()));
        Assert.That(fixture.Logger.At(LogLevel.Error), Is.Empty);
        Assert.That(fixture.Logger.FromInformation, Does.Contain("usbmodem: memory test#1 refused, the page's terminal is connected."));
    }

    [Test]
    public async Task Callback_Returns_ClosesTheDte()
    {
        await using var fixture = new PortServerFixture(BusyPolicy.Refuse, (_, _) => Task.CompletedTask);
        await using var dte = fixture.Listener.Connect();
        Assert.That(await PortServerFixture.UntilClosedAsync(dte), Is.Zero);
    }

    [TestCase(BusyPolicy.Refuse)]
    [TestCase(BusyPolicy.Kick)]
    [TestCase(BusyPolicy.Share)]
    public async Task Dispose_WithDtesConnectedAndWaiting_ClosesThemAll(BusyPolicy policy)
    {
        var fixture = new PortServerFixture(policy);
        await using var served = fixture.Listener.Connect();
        await PortServerFixture.RoundTripAsync(served, "a");
        await using var silent = fixture.Listener.Connect();
        await using var other = fixture.Listener.Connect();

        await fixture.DisposeAsync();
        Assert.That(await PortServerFixture.UntilClosedAsync(served), Is.Zero);
        Assert.That(await PortServerFixture.UntilClosedAsync(silent), Is.Zero);
        Assert.That(await PortServerFixture.UntilClosedAsync(other), Is.Zero);
        Assert.That(() => fixture.Listener.Connect(), Throws.InstanceOf<IOException>());
        Assert.That(fixture.Logger.At(LogLevel.Error), Is.Empty);
    }

    [Test]
    public async Task Tcp_FiveHundredConnectsInARow_LeavesOneServedAndAtMostOneLineEach()
    {
        var logger = new RecordingLogger<PortServer>();
        var listener = new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<TcpPortListener>.Instance, TimeProvider.System);
        await using var server = PortServer.Start("usbmodem", [listener], BusyPolicy.Refuse, EchoAsync, logger, TimeProvider.System);
        using var holder = new TcpClient();
        await holder.ConnectAsync(listener.EndPoint);
        await holder.GetStream().WriteAsync("h"u8.ToArray());
        Assert.That(await ReadExactly.FromAsync(holder.GetStream().ReadAsync, 1), Is.EqualTo("h"u8.ToArray()));

        var clients = new List<TcpClient>();
        for (var i = 0; i < 500; i++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(listener.EndPoint);
            if (i % 3 == 0) // some leave by reset, without a word
                client.Client.Close(0);
            else
                clients.Add(client);
        }

        foreach (var client in clients)
        {
            Assert.That(await client.GetStream().ReadAsync(new byte[1]).AsTask().Within(), Is.Zero);
            client.Dispose();
        }

        await holder.GetStream().WriteAsync("i"u8.ToArray());
        Assert.That(await ReadExactly.FromAsync(holder.GetStream().ReadAsync, 1), Is.EqualTo("i"u8.ToArray()));
        Assert.That(logger.FromInformation, Has.Count.LessThanOrEqualTo(501));
        Assert.That(server.Uris, Is.EqualTo(new[] { $"socket://127.0.0.1:{listener.EndPoint.Port}" }));
    }

    [Test]
    public async Task TwoListeners_OneModemPort_ShareItsTurn()
    {
        var other = new InMemoryPortListener("other");
        var first = new InMemoryPortListener("first");
        await using var server = PortServer.Start("usbmodem", [first, other], BusyPolicy.Refuse, EchoAsync, new RecordingLogger<PortServer>(), TimeProvider.System);
        await using var dte = first.Connect();
        await PortServerFixture.RoundTripAsync(dte, "a");
        await using var late = other.Connect();
        Assert.That(await PortServerFixture.UntilClosedAsync(late), Is.Zero);
    }

    private static async Task EchoAsync(IPort port, CancellationToken end)
    {
        var buffer = new byte[256];
        while (await port.ReadAsync(buffer, end) is > 0 and var count)
            await port.WriteAsync(buffer.AsMemory(0, count), end);
    }
}
