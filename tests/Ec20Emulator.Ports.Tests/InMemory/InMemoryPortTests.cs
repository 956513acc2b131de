using Ec20Emulator.Ports.InMemory;
using Ec20Emulator.Ports.Tests.Support;

namespace Ec20Emulator.Ports.Tests.InMemory;

internal sealed class InMemoryPortTests
{
    [Test]
    public async Task LineSettings_SetByTheDte_AreSeenBetweenTheBytesAroundThem()
    {
        await using var port = new InMemoryPort();
        var seen = "";
        port.LineSettingsChanged += settings => seen += $"<{settings.BaudRate}>";

        await port.Dte.WriteAsync("a"u8.ToArray());
        port.Dte.LineSettings = new LineSettings(9600);
        port.Dte.LineSettings = new LineSettings(9600);
        await port.Dte.WriteAsync("b"u8.ToArray());
        for (var i = 0; i < 2; i++)
        {
            var one = await port.ReadExactlyAsync(1);
            seen += (char)one[0];
        }

        Assert.That(seen, Is.EqualTo("a<9600>b"));
        Assert.That(port.LineSettings, Is.EqualTo(new LineSettings(9600)));
    }

    [Test]
    public async Task Dte_Writes_FillsTheBufferThenWaits([Values(1, 7)] int capacity)
    {
        await using var port = new InMemoryPort(capacity: capacity);
        var writing = port.Dte.WriteAsync(new byte[capacity + 1]).AsTask();
        Assert.That(writing.IsCompleted, Is.False);
        await port.ReadExactlyAsync(1);
        await writing.Within();
    }

    [Test]
    public async Task Dte_Disposed_LetsTheModemReadWhatWasSentBefore()
    {
        await using var port = new InMemoryPort();
        await port.Dte.WriteAsync("AT"u8.ToArray());
        await port.Dte.DisposeAsync();
        Assert.That(await ReadExactly.FromAsync(port.ReadAsync, 3), Is.EqualTo("AT"u8.ToArray()));
    }

    [Test]
    public async Task Modem_Disposed_EndsTheDteAfterWhatWasSentBefore()
    {
        var port = new InMemoryPort();
        await port.WriteAsync("OK"u8.ToArray(), default);
        await port.DisposeAsync();
        Assert.That(await ReadExactly.FromAsync(port.Dte.ReadAsync, 3), Is.EqualTo("OK"u8.ToArray()));
        Assert.That(async () => await port.Dte.WriteAsync("x"u8.ToArray()), Throws.InstanceOf<IOException>());
    }

    [Test]
    public async Task Stream_UsedSynchronously_WorksLikeAnyStream()
    {
        await using var port = new InMemoryPort();
        port.Dte.Write("AT"u8);
        Assert.That(await port.ReadExactlyAsync(2), Is.EqualTo("AT"u8.ToArray()));
        await port.WriteAsync("OK\r\n"u8.ToArray(), default);
        using var reader = new StreamReader(port.Dte);
        Assert.That(reader.ReadLine(), Is.EqualTo("OK"));
    }

    [Test]
    public async Task Lines_ToggledWithoutEnd_StayWithinBoundsAndEndRight()
    {
        await using var port = new InMemoryPort();
        for (var i = 0; i < 100_000; i++)
            port.Dte.Dtr = !port.Dte.Dtr;
        port.Dte.Dtr = false;
        var changes = 0;
        port.DteLinesChanged += _ => changes++;
        await port.Dte.WriteAsync("x"u8.ToArray());
        await port.ReadExactlyAsync(1);

        Assert.That(changes, Is.EqualTo(OrderedByteQueue.MaxNotices));
        Assert.That(port.DteLines, Is.EqualTo(DteLines.Rts));
    }

    [Test]
    public async Task Listener_Connect_GivesPortsInOrderUntilDisposed()
    {
        var listener = new InMemoryPortListener("place");
        await using var first = listener.Connect();
        await using var second = listener.Connect();
        await first.WriteAsync("1"u8.ToArray());
        await second.WriteAsync("2"u8.ToArray());
        foreach (var expected in new[] { "1"u8.ToArray(), "2"u8.ToArray() })
            Assert.That(await (await listener.AcceptAsync(default).Within())!.ReadExactlyAsync(1), Is.EqualTo(expected));

        await listener.DisposeAsync();
        Assert.That(await listener.AcceptAsync(default).Within(), Is.Null);
        Assert.That(() => listener.Connect(), Throws.InstanceOf<IOException>());
    }
}
