using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Gnss;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Gnss;

/// <summary>The stream on the NMEA port (gnss.md 4, 5).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class StreamTests
{
    [Test]
    public async Task Minute_OfTheClock_IsSixtyBurstsInOrder()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var nmea = await modem.AttachAsync(PortNames.UsbNmea);
        await modem.Dte.OkAsync("AT+QGPS=1");
        await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        var sentences = (await nmea.TakeAllAsync()).Split("\r\n")[..^1];
        Assert.Multiple(() =>
        {
            Assert.That(sentences.Select(one => one[^2..]), Is.EqualTo(sentences.Select(one => $"{NmeaText.Checksum(one.AsSpan(1, one.Length - 4)):X2}")));
            Assert.That(
                sentences.Where(one => one.StartsWith("$GPRMC", StringComparison.Ordinal)).Select(one => one.Split(',')[1]),
                Is.EqualTo(Enumerable.Range(1, 60).Select(second => $"00{second / 60:00}{second % 60:00}.00")));
        });
    }

    [Test]
    public async Task Reader_ThatDoesNotRead_LosesBurstsAndHoldsNothingUp()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.AttachAsync(PortNames.UsbNmea);
        await modem.Dte.OkAsync("AT+QGPSCFG=\"fixfreq\",10");
        await modem.Dte.OkAsync("AT+QGPS=1");
        await modem.AdvanceAsync(TimeSpan.FromMinutes(2));
        await modem.Dte.OkAsync("AT+QGPSEND");
        Assert.That(modem.Log.Lines, Has.Some.Contains("usbnmea: the DTE does not read"));
    }

    [Test]
    public async Task Input_OfTheHost_IsIgnored()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var nmea = await modem.AttachAsync(PortNames.UsbNmea);
        await nmea.SendAsync("AT\r$PASHQ,RID*28\r\n\0\u00ff");
        await nmea.SilenceAsync();
        await modem.Dte.OkAsync("AT+QGPS=1");
        nmea = await modem.ReattachAsync(PortNames.UsbNmea);
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That(await nmea.TakeAllAsync(), Does.StartWith("$GPGSV").And.EndWith("\r\n"));
    }

    [Test]
    public async Task Power_ThatGoes_EndsTheSession()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var nmea = await modem.AttachAsync(PortNames.UsbNmea);
        await modem.Dte.OkAsync("AT+QGPS=1");
        await modem.PowerCycleAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(5));
        await nmea.SilenceAsync();
        await modem.Dte.OkAsync("ATE0");
        await modem.Dte.ExchangeAsync("AT+QGPS?", "\r\n+QGPS: 0\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Receiver_ThatIsOff_HasNoTimer()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("AT+QGPS=1");
        await modem.Dte.OkAsync("AT+QGPSEND");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        var state = await modem.Modem.Gnss.ReadAsync();
        Assert.That((state.IsOn, state.SatellitesInView), Is.EqualTo((false, 0)));
        Assert.That(modem.Modem.Assembly.Gnss.Count().Single(figure => figure.Name == "gnss_fixes_total").Value, Is.Zero);
    }
}
