using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Ports;

/// <summary>The NMEA port with a reader that others have written (gnss.md 7).</summary>
[Platform("Linux")]
internal sealed class GpsDaemonTests
{
    private const string Walk = """
        <gpx version="1.1"><rte><rtept lat="48.0" lon="11.0"><ele>520</ele></rtept><rtept lat="49.0" lon="11.0"><ele>520</ele></rtept></rte></gpx>
        """;

    [TestCase(true, TestName = "Fix_OfAFixedPlace_IsReported")]
    [TestCase(false, TestName = "Fix_WithProbesOfGpsd_IsReported")]
    [Parallelizable]
    public async Task FixAsync(bool isPassive)
    {
        await using var emulator = EmulatorProcess.Start("--pty", "./ttyAT", "--pty", "usbnmea=./ttyNMEA", "--delays", "none", "--no-echo-server", "--gnss", "-33.865,151.2094,58");
        await StartSessionAsync(emulator);
        await using var gpsd = await GpsDaemon.StartAsync(PathOf(emulator, "ttyNMEA"), isPassive);
        var fix = await gpsd.WhenReportedAsync("TPV", report => report.GetProperty("mode").GetInt32() == 3);
        Assert.Multiple(() =>
        {
            Assert.That(fix.GetProperty("lat").GetDouble(), Is.EqualTo(-33.865).Within(1e-6));
            Assert.That(fix.GetProperty("lon").GetDouble(), Is.EqualTo(151.2094).Within(1e-6));
            Assert.That(fix.GetProperty("altMSL").GetDouble(), Is.EqualTo(58).Within(0.05));
        });
        var sky = await gpsd.WhenReportedAsync("SKY", report => report.TryGetProperty("satellites", out _));
        Assert.That(sky.GetProperty("satellites").GetArrayLength(), Is.GreaterThan(5));
    }

    [Test]
    [Parallelizable]
    public async Task Track_OfAGpxFile_IsReportedWithSpeedAndCourse()
    {
        await using var emulator = EmulatorProcess.Start(
            folder => File.WriteAllText(Path.Combine(folder, "walk.gpx"), Walk),
            "--pty", "./ttyAT", "--pty", "usbnmea=./ttyNMEA", "--delays", "none", "--no-echo-server", "--gnss", "walk.gpx", "--gnss-speed", "36");
        await StartSessionAsync(emulator);
        await using var gpsd = await GpsDaemon.StartAsync(PathOf(emulator, "ttyNMEA"), isPassive: true);
        var fix = await gpsd.WhenReportedAsync("TPV", report => report.GetProperty("mode").GetInt32() == 3 && report.TryGetProperty("track", out _));
        Assert.That(fix.GetProperty("speed").GetDouble(), Is.EqualTo(10).Within(0.1), "m/s");
        Assert.That(Math.Sin(double.DegreesToRadians(fix.GetProperty("track").GetDouble())), Is.EqualTo(0).Within(0.01), "north");
    }

    private static async Task StartSessionAsync(EmulatorProcess emulator)
    {
        await emulator.WhenReadyAsync();
        await using var at = new DuplexProcess(Counterpart.Find("socat", "socat"), "-", $"{PathOf(emulator, "ttyAT")},rawer");
        await at.ExchangeAsync("AT+QGPS=1\r", "AT+QGPS=1\r\r\nOK\r\n");
    }

    private static string PathOf(EmulatorProcess emulator, string link) => Path.Combine(emulator.Folder.FullName, link);
}
