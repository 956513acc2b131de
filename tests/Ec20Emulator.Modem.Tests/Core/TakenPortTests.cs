using System.Text;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.InMemory;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Core;

/// <summary>A port serves one DTE: the second one is told so, and the first notices nothing.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TakenPortTests
{
    [TestCase(PortNames.Uart1)]
    [TestCase(PortNames.UsbModem)]
    [TestCase(PortNames.UsbAt)]
    public async Task SecondDte_IsTurnedAway_AndTheFirstGoesOn(string name)
    {
        await using var modem = await TestModem.StartAsync(echo: true);
        var first = await modem.AttachAsync(name);
        await using var second = new InMemoryPort("second");
        Assert.That(
            () => modem.Modem.AttachPortAsync(name, second, CancellationToken.None),
            Throws.InstanceOf<PortTakenException>().With.Message.EqualTo($"{name} has a DTE already: test"));
        await first.OkAsync("AT");
        Assert.That((await modem.Modem.Lines.ReadAsync(name)).IsAttached, Is.True);
    }

    [Test]
    public async Task SecondListenerOfNmea_IsTurnedAway()
    {
        await using var modem = await TestModem.StartAsync();
        await using var first = new InMemoryPort("first");
        await using var second = new InMemoryPort("second");
        using var leaves = new CancellationTokenSource();
        var serving = await modem.Modem.AttachPortAsync(PortNames.UsbNmea, first, leaves.Token);
        Assert.That(() => modem.Modem.AttachPortAsync(PortNames.UsbNmea, second, CancellationToken.None), Throws.InstanceOf<PortTakenException>());
        await leaves.CancelAsync();
        await serving;
        await modem.Modem.AttachPortAsync(PortNames.UsbNmea, second, CancellationToken.None);
    }

    [Test]
    public async Task OfManyAtOnce_OneIsServed_AndAnotherOnceItHasGone()
    {
        await using var modem = await TestModem.StartAsync();
        var ports = Enumerable.Range(0, 50).Select(i => new InMemoryPort($"dte {i}")).ToArray();
        var attaching = ports.Select(port => Task.Run(() => modem.Modem.AttachPortAsync(PortNames.UsbAt, port, CancellationToken.None))).ToArray();
        await Task.WhenAll(attaching).ContinueWith(_ => { }, TaskScheduler.Default);
        var served = Array.FindIndex(attaching, one => one.IsCompletedSuccessfully);
        Assert.That(attaching.Count(one => one.IsCompletedSuccessfully), Is.EqualTo(1));
        await ports[served].Dte.DisposeAsync();
        await attaching[served].Result;
        var next = ports[(served + 1) % ports.Length];
        await modem.Modem.AttachPortAsync(PortNames.UsbAt, next, CancellationToken.None);
        await next.Dte.WriteAsync("AT\r"u8.ToArray());
        var answer = new byte[64];
        var count = await next.Dte.ReadAtLeastAsync(answer, 9);
        Assert.That(Encoding.ASCII.GetString(answer, 0, count), Is.EqualTo("AT\r\r\nOK\r\n"));
    }

    [Test]
    public async Task DteInPlaceOfAnother_AtOnce_IsServedEveryTime()
    {
        await using var modem = await TestModem.StartAsync();
        for (var i = 0; i < 100; i++)
            await (await modem.ReattachAsync(PortNames.UsbModem)).OkAsync("AT");
    }
}
