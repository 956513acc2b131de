using Ec20Emulator.UsbIp.Tests.Hosts;

namespace Ec20Emulator.UsbIp.Tests;

/// <summary>What a host finds on the bus, and what a device tells of itself.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EnumerationTests
{
    private const string Modem = "05240010010524010000042402020524060000";

    [TestCase("ec20-ce", "2C7C0125", "FFFFFF00FF000000FF000000FF000000FFFFFF00")]
    [TestCase("ec21-e", "2C7C0121", "FFFFFF00FF000000FF000000FF000000FFFFFF00")]
    [TestCase("ec20", "05C69215", "FFFFFF00FF000000FF000000FF000000FFFFFF00")]
    public async Task List_HasTheDeviceOfEachModel(string model, string ids, string interfaces)
    {
        await using var bench = await UsbBench.StartAsync(model);
        Assert.That(await UsbHost.ListAsync(bench.EndPoint), Is.EqualTo(new[] { new ListedDevice("1-1", ids, interfaces) }));
    }

    [Test]
    public async Task List_HasEachModemThatIsOnAndFree()
    {
        await using var bench = await UsbBench.StartAsync("ec20-ce", "ec20", "ec21-e");
        await using var host = await bench.AttachAsync("1-2");
        await bench.Modems[2].Power.CutAsync();
        Assert.That((await UsbHost.ListAsync(bench.EndPoint)).Select(device => device.BusId), Is.EqualTo(new[] { "1-1" }));
    }

    [Test]
    public async Task Device_HasTheDescriptorsOfTheModule()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        Assert.That(await GetAsync(host, "80 06 00 01 00 00 40 00"), Is.EqualTo("12010002EF0201407C2C2501180301020001"));
        Assert.That(await GetAsync(host, "80 06 00 01 00 00 08 00"), Is.EqualTo("12010002EF020140"), "never more than is asked");
        Assert.That(await GetAsync(host, "80 06 00 06 00 00 0A 00"), Is.EqualTo("0A060002EF0201400100"));
        Assert.That(await GetAsync(host, "80 06 00 03 00 00 FF 00"), Is.EqualTo("04030904"));
        Assert.That(await GetAsync(host, "80 06 01 03 09 04 FF 00"), Is.EqualTo("100341006E00640072006F0069006400"));
        var configuration = await GetAsync(host, "80 06 00 02 00 00 00 10");
        Assert.That(configuration, Is.EqualTo(
            "0902D10005010080FA" + "0904000002FFFFFF00" + "07058102000200" + "07050102000200" +
            "0904010003FF000000" + Modem + "07058303" + "0A0009" + "07058202000200" + "07050202000200" +
            "0904020003FF000000" + Modem + "07058503" + "0A0009" + "07058402000200" + "07050302000200" +
            "0904030003FF000000" + Modem + "07058703" + "0A0009" + "07058602000200" + "07050402000200" +
            "0904040003FFFFFF00" + "07058903" + "080009" + "07058802000200" + "07050502000200"));
    }

    [Test]
    public async Task Device_OfAnEg25_HasItsNames()
    {
        await using var bench = await UsbBench.StartAsync("eg25-g");
        await using var host = await bench.AttachAsync();
        Assert.That(await GetAsync(host, "80 06 02 03 09 04 FF 00"), Is.EqualTo("0E03" + "4500470032003500" + "2D004700"));
    }

    [TestCase("80 06 03 03 09 04 FF 00", Description = "there is no third text")]
    [TestCase("80 06 00 07 00 00 09 00", Description = "other speed")]
    [TestCase("80 06 00 22 00 00 09 00", Description = "a report")]
    [TestCase("00 09 02 00 00 00 00 00", Description = "a second configuration")]
    [TestCase("01 0B 01 00 01 00 00 00", Description = "an alternate setting")]
    [TestCase("01 0B 00 00 09 00 00 00", Description = "an interface it has not")]
    [TestCase("21 22 03 00 09 00 00 00", Description = "lines of an interface it has not")]
    [TestCase("21 20 00 00 02 00 00 00", Description = "line coding")]
    [TestCase("00 03 01 00 00 00 00 00", Description = "remote wake-up")]
    [TestCase("C0 11 22 33 44 55 10 00", Description = "a request of a vendor")]
    public async Task Request_TheModuleHasNot_Stalls(string setup)
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        Assert.That((await host.ControlAsync(setup)).Status, Is.EqualTo(-32));
    }

    [Test]
    public async Task StandardRequests_AreAnswered()
    {
        await using var bench = await UsbBench.StartAsync();
        await using var host = await bench.AttachAsync();
        Assert.That(await GetAsync(host, "80 08 00 00 00 00 01 00"), Is.EqualTo("00"));
        Assert.That((await host.ControlAsync("00 09 01 00 00 00 00 00")).Status, Is.Zero);
        Assert.That(await GetAsync(host, "80 08 00 00 00 00 01 00"), Is.EqualTo("01"));
        Assert.That(await GetAsync(host, "80 00 00 00 00 00 02 00"), Is.EqualTo("0000"));
        Assert.That(await GetAsync(host, "81 00 00 00 03 00 02 00"), Is.EqualTo("0000"));
        Assert.That(await GetAsync(host, "82 00 00 00 81 00 02 00"), Is.EqualTo("0000"));
        Assert.That(await GetAsync(host, "81 0A 00 00 03 00 01 00"), Is.EqualTo("00"));
        Assert.That((await host.ControlAsync("01 0B 00 00 03 00 00 00")).Status, Is.Zero);
        Assert.That((await host.ControlAsync("02 01 00 00 81 00 00 00")).Status, Is.Zero);
    }

    [Test]
    public async Task Interfaces_SwitchedOff_AreGoneWithTheNextPowerUp_AndSoAreTheIds()
    {
        await using var bench = await UsbBench.StartAsync();
        await using (var host = await bench.AttachAsync())
        {
            var tty = await UsbTty.OpenAsync(host, 2);
            await tty.CommandAsync("AT+QCFG=\"usbcfg\",0x2C7C,0x0121,0,1,1,0,1,0,0");
            await tty.WriteAsync("AT+CFUN=1,1\r");
            await host.Gone;
        }
        await bench.AdvanceAsync(TimeSpan.Zero);
        Assert.That(await bench.ListAsync(), Is.EqualTo(new[] { new ListedDevice("1-1", "2C7C0121", "FF000000FF000000FFFFFF00") }));
    }

    private static async Task<string> GetAsync(UsbHost host, string setup)
    {
        var reply = await host.ControlAsync(setup);
        Assert.That(reply.Status, Is.Zero);
        return Convert.ToHexString(reply.Data);
    }
}
