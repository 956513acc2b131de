using System.Text;
using Ec20Emulator.UsbIp.Tests.Hosts;

namespace Ec20Emulator.UsbIp.Tests;

/// <summary>The serial ports of an attached device: bytes and lines, both ways.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DialogueTests
{
    [Test]
    public async Task At_AnswersOnBothPorts_EachWithItsOwnSettings()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var (at, modem) = (await UsbTty.OpenAsync(host, 2), await UsbTty.OpenAsync(host, 3));
        Assert.That(await at.CommandAsync("ATE0"), Does.EndWith("ATE0\r\r\nOK\r\n"));
        Assert.That(await at.CommandAsync("AT+CGMM"), Is.EqualTo("\r\nEC20F\r\n\r\nOK\r\n"));
        Assert.That(await modem.CommandAsync("AT"), Does.EndWith("AT\r\r\nOK\r\n"));
    }

    [Test]
    public async Task Positions_ComeFromTheNmeaPort()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var (nmea, at) = (await UsbTty.OpenAsync(host, 1), await UsbTty.OpenAsync(host, 2));
        await at.CommandAsync("AT+QGPS=1");
        await bench.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.That(await nmea.ReadToAsync("\r\n"), Does.StartWith("$G"));
    }

    [Test]
    public async Task File_OfManyTransfers_ComesBackAsItWent()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var tty = await UsbTty.OpenAsync(host, 3);
        var random = new Random(16);
        var file = string.Concat(Enumerable.Range(0, 300_000).Select(_ => (char)random.Next(256)));
        await tty.CommandAsync("ATE0");
        await tty.WriteAsync("AT+QFUPL=\"RAM:f\",300000,60\r");
        await tty.ReadToAsync("CONNECT\r\n");
        for (var at = 0; at < file.Length; at += 4096)
            await tty.WriteAsync(file[at..Math.Min(file.Length, at + 4096)]);
        Assert.That(await tty.ReadToAsync("OK\r\n"), Does.Contain("+QFUPL: 300000,"));
        await tty.WriteAsync("AT+QFDWL=\"RAM:f\"\r");
        await tty.ReadToAsync("CONNECT\r\n");
        Assert.That((await tty.ReadToAsync("\r\n+QFDWL: 300000,"))[..300_000], Is.EqualTo(file));
    }

    [Test]
    public async Task Carrier_FollowsItsCommand_AndTheCall()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var tty = await UsbTty.OpenAsync(host, 3);
        await tty.WhenLinesAsync(2);
        await tty.CommandAsync("AT&C0");
        await tty.WhenLinesAsync(3);
        await tty.CommandAsync("AT&C1");
        await tty.WhenLinesAsync(2);
        await tty.WriteAsync("ATD*99#\r");
        await tty.ReadToAsync("CONNECT");
        await tty.WhenLinesAsync(3);
        await tty.SetLinesAsync(2);
        await tty.ReadToAsync("NO CARRIER\r\n");
        await tty.WhenLinesAsync(2);
    }

    [Test]
    public async Task Ring_IsSeenOnItsLine()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var tty = await UsbTty.OpenAsync(host, 2);
        await tty.CommandAsync("AT");
        await tty.SetLinesAsync(3); // Behind this the device has what the port asked for.
        await bench.Modem.Calls.RingAsync("+4915112345678");
        await bench.AdvanceAsync(TimeSpan.FromSeconds(1));
        await tty.ReadToAsync("RING\r\n");
        await tty.WhenLinesSeenAsync(10);
    }

    [Test]
    public async Task Dtr_Dropped_EndsDataMode_BehindTheBytesBeforeIt()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var tty = await UsbTty.OpenAsync(host, 3);
        await tty.CommandAsync("AT&D1");
        await tty.WriteAsync("ATD*99#\r");
        await tty.ReadToAsync("CONNECT 150000000\r\n");
        await tty.SetLinesAsync(0);
        Assert.That(await tty.ReadToAsync("OK\r\n"), Does.EndWith("\r\nOK\r\n"));
        await tty.SetLinesAsync(3);
        await tty.CommandAsync("ATH");
    }

    [Test]
    public async Task Urc_ForAClosedPort_IsThereWhenItOpens_AndNoMoreThanItsFifo()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        var tty = await UsbTty.OpenAsync(host, 2);
        await tty.CommandAsync("ATE0");
        await tty.CloseAsync();
        await bench.Modem.Urcs.SendAsync("+FIRST");
        for (var i = 0; i < 200; i++)
            await bench.Modem.Urcs.SendAsync($"+URC: {i},{new string('x', 40)}");
        await bench.Modem.WhenIdleAsync();
        var again = await UsbTty.OpenAsync(host, 2);
        var kept = await again.CommandAsync("AT");
        Assert.That(kept, Does.StartWith("\r\n+FIRST\r\n").And.EndsWith("\r\nOK\r\n"));
        Assert.That(kept, Has.Length.EqualTo(4096 + "\r\nOK\r\n".Length));
    }

    [Test]
    public async Task DiagnosticPort_TellsItsVersion_AndRefusesTheRest()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        host.Out(1, Convert.FromHexString("0078F07E"));
        var version = await host.In(1, 512).Reply;
        Assert.That(Encoding.ASCII.GetString(version.Data), Does.Contain("EC20F   "));
        Assert.That(version.Data[0], Is.Zero);
        Assert.That(version.Data[^1], Is.EqualTo(0x7E));
        var frame = Frame(0x0C, 0x7E);
        host.Out(1, [.. "noise"u8, 0x7E, .. frame]);
        Assert.That(Convert.ToHexString((await host.In(1, 512).Reply).Data), Is.EqualTo(Convert.ToHexString(Frame(0x13, 0x0C, 0x7E))));
    }

    [Test]
    public async Task Modems_OnOneServer_AreTwo()
    {
        await using var bench = await UsbBench.StartAsync("ec20-ce", "ec21-e");
        await using var first = await bench.AttachAsync();
        await using var second = await bench.AttachAsync("1-2");
        Assert.That(await (await UsbTty.OpenAsync(first, 2)).CommandAsync("AT+CGMM"), Does.Contain("EC20F"));
        Assert.That(await (await UsbTty.OpenAsync(second, 2)).CommandAsync("AT+CGMM"), Does.Contain("EC21"));
    }

    private static byte[] Frame(params byte[] command)
    {
        var check = command.Aggregate(0xFFFF, (so, value) => Enumerable.Range(0, 8).Aggregate(so ^ value, (bits, _) => (bits & 1) != 0 ? bits >> 1 ^ 0x8408 : bits >> 1)) ^ 0xFFFF;
        byte[] all = [.. command, (byte)check, (byte)(check >> 8)];
        return [.. all.SelectMany(value => value is 0x7D or 0x7E ? (byte[])[0x7D, (byte)(value ^ 0x20)] : [value]), 0x7E];
    }
}
