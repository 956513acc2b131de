using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.UsbIp.Tests.Hosts;

namespace Ec20Emulator.UsbIp.Tests;

/// <summary>The plug: out when the modem goes, in again when it is back and a host attaches anew.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PlugTests
{
    [TestCase("AT+CFUN=1,1")]
    [TestCase("AT+QPOWD=0")]
    public async Task Modem_ThatGoes_IsUnplugged_AndBackAtTheNextAttach(string command)
    {
        await using var bench = await UsbBench.StartAsync();
        await using (var host = await bench.AttachAsync())
        {
            var tty = await UsbTty.OpenAsync(host, 2);
            await tty.WriteAsync(command + "\r");
            await tty.ReadToAsync("OK\r\n");
            await bench.AdvanceAsync(TimeSpan.Zero);
            await host.Gone;
        }
        await bench.Modem.Power.PressKeyAsync();
        await bench.AdvanceAsync(TimeSpan.Zero);
        await using var again = await bench.AttachAsync();
        Assert.That(await (await UsbTty.OpenAsync(again, 2)).CommandAsync("AT"), Does.EndWith("OK\r\n"));
    }

    [Test]
    public async Task LastWord_IsHeardBeforeThePlugIsOut()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var tty = await UsbTty.OpenAsync(host, 2);
        await tty.CommandAsync("AT+QPOWD=1");
        await bench.AdvanceAsync(TimeSpan.FromMinutes(1));
        await tty.ReadToAsync("POWERED DOWN\r\n");
        await host.Gone;
        Assert.That(await UsbHost.ListAsync(bench.EndPoint), Is.Empty);
        Assert.That(await UsbHost.TryAttachAsync(bench.EndPoint), Is.Null);
    }

    [Test]
    public async Task Reset_AndSupplyCut_PullThePlugAtOnce()
    {
        await using var bench = await UsbBench.StartAsync();
        foreach (var act in (Func<Task>[])[() => bench.Modem.Power.ResetAsync(), () => bench.Modem.Power.CutAsync()])
        {
            await using var host = await bench.AttachAsync();
            await act();
            await host.Gone;
            await bench.AdvanceAsync(TimeSpan.Zero);
        }
    }

    [Test]
    public async Task Device_OfAnotherHost_AndUnknownOnes_AreRefused()
    {
        await using var bench = await UsbBench.StartAsync(TimeProvider.System);
        await using var host = await bench.AttachAsync();
        Assert.That(await UsbHost.TryAttachAsync(bench.EndPoint), Is.Null);
        foreach (var name in (string[])["1-2", "", "1-1x", "../../1-1", new string('9', 32)])
            Assert.That(await UsbHost.TryAttachAsync(bench.EndPoint, name), Is.Null, name);
        Assert.That(await (await UsbTty.OpenAsync(host, 2)).CommandAsync("AT"), Does.EndWith("OK\r\n"), "the first host notices nothing");
    }

    [Test]
    public async Task Device_AttachedAndDetached200Times_AnswersEachTime_AndLeavesNothing()
    {
        await using var bench = await UsbBench.StartAsync();
        for (var i = 0; i < 200; i++)
        {
            await using var host = await bench.AttachAsync();
            var tty = await UsbTty.OpenAsync(host, 2 + i % 2);
            await tty.CommandAsync("AT");
            if (i % 3 == 0)
                host.Socket.Close(0); // As a host that is killed.
        }
        await bench.Server.DisposeAsync();
        Assert.That((await bench.Modem.ReadFiguresAsync()).PortsAttached, Is.Zero);
        Assert.That(bench.Log.Lines.Count(line => line.Contains("attached by", StringComparison.Ordinal)), Is.EqualTo(200));
    }

    [Test]
    public async Task Server_ThatStops_EndsAllAttachments()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        await bench.Server.DisposeAsync();
        await host.Gone;
    }

    [Test]
    public async Task Port_SomebodyElseHas_IsSilentAndLogged_AndTheOthersTalk()
    {
        await using var bench = await UsbBench.StartAsync();
        await using (await TestPort.AttachAsync(bench.Modem, PortNames.UsbModem))
        {
            await using var host = await bench.AttachAsync();
            Assert.That(await (await UsbTty.OpenAsync(host, 2)).CommandAsync("AT"), Does.EndWith("OK\r\n"));
            Assert.That(() => bench.Log.Lines, Has.Some.Match("Warning: 1-1: the modem does not hear .* at usbmodem, where test is connected").After(20_000, 20));
        }
        await using var again = await bench.AttachAsync();
        Assert.That(await (await UsbTty.OpenAsync(again, 3)).CommandAsync("AT"), Does.EndWith("OK\r\n"));
        Assert.That(bench.Log.Lines, Has.None.StartsWith("Error"));
    }
}
