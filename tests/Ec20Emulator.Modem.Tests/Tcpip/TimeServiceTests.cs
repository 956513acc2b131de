using System.Globalization;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Tcpip;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>AT+QNTP against chrony, and against a server that says nothing.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TimeServiceTests
{
    [TestCase("+32", 8)]
    [TestCase("-20", -5)]
    public async Task Ntp_Chrony_SetsTheClockInItsZone(string zone, int hours)
    {
        await using var chrony = await ChronyServer.StartAsync();
        await using var modem = await StartAsync();
        modem.Map.Set(HostMapping.Parse($"ntp.test:123={chrony.EndPoint}"));
        await modem.Dte.OkAsync($"AT+CCLK=\"15/01/01,00:00:00{zone}\"");

        var before = Now();
        await modem.Dte.OkAsync("AT+QNTP=1,\"ntp.test\"");
        await modem.Dte.ExpectAsync("\r\n+QNTP: 0,\"");
        var shown = (await modem.Dte.ReadUntilAsync("\"\r\n"))[..^3];

        Assert.That(shown, Does.EndWith(zone));
        var time = DateTime.ParseExact(shown[..^3], "yyyy/MM/dd,HH:mm:ss", CultureInfo.InvariantCulture);
        Assert.That(time.AddHours(-hours), Is.InRange(before.AddSeconds(-2), Now().AddSeconds(2)));
        await modem.Dte.ExchangeAsync("AT+CCLK?", $"\r\n+CCLK: \"{shown[2..]}\"\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Ntp_AutosetOff_LeavesTheClockAlone()
    {
        await using var chrony = await ChronyServer.StartAsync();
        await using var modem = await StartAsync();
        modem.Map.Set(HostMapping.Parse($"10.9.9.9:1123={chrony.EndPoint}"));
        await modem.Dte.OkAsync("AT+CCLK=\"15/01/01,00:00:00+00\"");
        await modem.Dte.OkAsync("AT+QNTP=1,\"10.9.9.9\",1123,0");
        await modem.Dte.ReadUntilAsync("+00\"\r\n");
        await modem.Dte.ExchangeAsync("AT+CCLK?", "\r\n+CCLK: \"15/01/01,00:00:00+00\"\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Ntp_SilentServer_IsBusyMeanwhileAndTimesOutAfter125Seconds()
    {
        await using var silent = new ScriptedUdpPeer(null);
        await using var modem = await StartAsync();
        modem.Map.Set(HostMapping.Parse($"ntp.test:123=127.0.0.1:{silent.Port}"));
        await modem.Dte.OkAsync("AT+QNTP=1,\"ntp.test\"");
        await modem.Dte.ExchangeAsync("AT+QNTP?", "\r\n+QNTP: \"ntp.test\",123\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QNTP=1,\"other.test\"", "\r\nERROR\r\n");
        await modem.Dte.ExchangeAsync("AT+QIGETERROR", "\r\n+QIGETERROR: 568,operation busy\r\n\r\nOK\r\n");
        for (var tries = 0; tries < 5; tries++)
        {
            await modem.Dte.SilenceAsync();
            Assert.That(await silent.ReceiveAsync(48), Has.Length.EqualTo(48));
            await modem.AdvanceAsync(TimeSpan.FromSeconds(25));
        }
        await modem.Dte.ExpectAsync("\r\n+QNTP: 569\r\n");
        await modem.Dte.ExchangeAsync("AT+QIGETERROR", "\r\n+QIGETERROR: 569,operation timeout\r\n\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+QNTP?", "\r\nOK\r\n");
    }

    private static DateTime Now() => TimeProvider.System.GetUtcNow().UtcDateTime;
}
