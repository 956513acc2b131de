using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Gnss;

/// <summary>Life of a session (gnss.md 5), and what drives it (6).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SessionTests
{
    private static readonly DelayProfile Delays = new()
    {
        GnssCold = DelayProfile.Typical.GnssCold,
        GnssWarm = DelayProfile.Typical.GnssWarm,
        GnssHot = DelayProfile.Typical.GnssHot,
        GnssAssisted = DelayProfile.Typical.GnssAssisted,
    };

    [Test]
    public async Task FirstFix_ColdWarmAndHot_TakesItsTime()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Delays = Delays }, echo: false);
        Assert.That(await SearchAsync(modem), Is.EqualTo(35), "it knows nothing");
        Assert.That(await SearchAsync(modem), Is.EqualTo(2), "hot");
        await modem.Dte.OkAsync("AT+QGPSDEL=1");
        Assert.That(await SearchAsync(modem), Is.EqualTo(2), "QGPSDEL=1 forgets nothing");
        await modem.Dte.OkAsync("AT+QGPSDEL=2");
        Assert.That(await SearchAsync(modem), Is.EqualTo(28), "warm");
        await modem.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.That(await SearchAsync(modem), Is.EqualTo(28), "the last fix is two hours old");
        await modem.Dte.OkAsync("AT+QGPSDEL=0");
        Assert.That(await SearchAsync(modem), Is.EqualTo(35), "cold");
        await modem.PowerCycleAsync();
        await modem.Dte.OkAsync("ATE0");
        Assert.That(await SearchAsync(modem), Is.EqualTo(2), "a power cycle forgets nothing");
    }

    [Test]
    public async Task FirstFix_WithXtraData_IsFastUntilTheirWeekIsOver()
    {
        var options = new ModemOptions { Delays = Delays, InitialFiles = new Dictionary<string, ReadOnlyMemory<byte>> { ["UFS:xtra2.bin"] = "data"u8.ToArray() } };
        await using var modem = await TestModem.StartAsync(options, echo: false);
        await modem.Dte.OkAsync("AT+QGPSXTRA=1");
        await modem.PowerCycleAsync();
        await modem.Dte.OkAsync("ATE0");
        await modem.Dte.OkAsync("AT+QGPSXTRATIME=0,\"2026/01/01,00:00:10\",1");
        await modem.Dte.OkAsync("AT+QGPSXTRADATA=\"UFS:xtra2.bin\"");
        Assert.That(await SearchAsync(modem), Is.EqualTo(12), "cold, with data");
        Assert.That(await SearchAsync(modem), Is.EqualTo(2), "hot");
        await modem.Dte.OkAsync("AT+QGPSDEL=0");
        Assert.That(await SearchAsync(modem), Is.EqualTo(12), "QGPSDEL=0 leaves XTRA data alone");
        await modem.Dte.OkAsync("AT+QGPSDEL=0");
        await modem.Dte.OkAsync("AT+QGPSDEL=3");
        Assert.That(await SearchAsync(modem), Is.EqualTo(35), "QGPSDEL=3 does not");
    }

    [Test]
    public async Task Session_ThatStartsAtBoot_NeedsNoCommand()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var nmea = await modem.AttachAsync(PortNames.UsbNmea);
        await modem.Dte.OkAsync("AT+QGPSCFG=\"autogps\",1");
        await modem.Dte.OkAsync("AT+QGPSCFG=\"gpsnmeatype\",2");
        await modem.Dte.OkAsync("AT+QGPSCFG=\"gnssconfig\",0");
        await modem.Dte.OkAsync("AT+QGPSCFG=\"glonassnmeatype\",1");
        await modem.PowerCycleAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That(await nmea.TakeAllAsync(), Does.StartWith("$GPRMC,000001.00,A,").And.Not.Contain("GLGSV"), "GLONASS is off since the power-on");
    }

    [Test]
    public async Task Track_Followed_IsAFunctionOfTheClock()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "<gpx><rte><rtept lat='10' lon='20'/><rtept lat='10.01' lon='20'/></rte></gpx>");
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Gnss.FollowAsync(file, speed: 36);
        File.Delete(file);
        await modem.AdvanceAsync(TimeSpan.FromSeconds(30));
        await modem.Dte.OkAsync("AT+QGPS=1");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        await modem.Dte.SendAsync("AT+QGPSLOC=2\r");
        Assert.That(await modem.Dte.TakeAllAsync(), Does.StartWith("\r\n+QGPSLOC: 000040.0,10.00090,20.00000,").And.Contain(",0.0,3,0.00,36.0,19.4,010126,"));
        Assert.That((await modem.Modem.Gnss.ReadAsync()).Track, Is.EqualTo(Path.GetFileName(file)));
        await modem.Dte.OkAsync("AT+QGPSEND");
        await modem.Dte.OkAsync("AT+QGPS=1");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That((await modem.Modem.Gnss.ReadAsync()).Latitude, Is.EqualTo(10.00009).Within(1e-5), "each session begins it anew");
    }

    [Test]
    public void Track_OfTheOptionsThatCannotBeRead_FailsTheStart() => Assert.That(
        () => TestModem.CreateAsync(new ModemOptions { Gnss = new GnssOptions { TrackFile = "/no/such.gpx" } }),
        Throws.TypeOf<GnssTrackException>().With.Message.EqualTo("/no/such.gpx: there is no such file"));

    [Test]
    public async Task StartOver_PutsTheAntennaBack()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Gnss.MoveToAsync(1, 2);
        await modem.Modem.Gnss.SetSatellitesAsync(0);
        await modem.Modem.Gnss.LimitFixAsync(GnssFixKind.None);
        await modem.Modem.StartOverAsync();
        await modem.AdvanceAsync(TimeSpan.Zero);
        await modem.Dte.TakeAllAsync();
        await modem.Dte.OkAsync("ATE0");
        await modem.Dte.OkAsync("AT+QGPS=1");
        var state = await modem.Modem.Gnss.ReadAsync();
        Assert.That((state.Fix, state.Latitude, state.Longitude), Is.EqualTo((GnssFixKind.ThreeDimensional, 30.2825, 120.0155)));
    }

    /// <summary>Seconds from AT+QGPS to the first burst with a fix.</summary>
    private static async Task<int> SearchAsync(TestModem modem)
    {
        await modem.Dte.OkAsync("AT+QGPS=1");
        for (var seconds = 1; seconds <= 60; seconds++)
        {
            await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
            if ((await modem.Modem.Gnss.ReadAsync()).Fix is GnssFixKind.None)
                continue;
            await modem.Dte.OkAsync("AT+QGPSEND");
            return seconds;
        }
        return -1;
    }
}
