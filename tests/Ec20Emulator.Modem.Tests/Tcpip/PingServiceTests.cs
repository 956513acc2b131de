using System.Text.RegularExpressions;
using Ec20Emulator.Modem.Features.Tcpip.Services;
using Ec20Emulator.Modem.Networking.Icmp;
using Ec20Emulator.TestKit.Modems;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>AT+QPING through the operating system's ICMP.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class PingServiceTests
{
    [Test]
    public async Task Ping_Loopback_AnswersEachRequestAndSumsUp()
    {
        RequireRawSockets();
        await using var modem = await StartAsync();
        await PingLoopbackAsync(modem);
        await modem.Dte.ExchangeAsync("AT+QIGETERROR", "\r\n+QIGETERROR: 0,operate successfully\r\n\r\nOK\r\n");
    }

    /// <summary>Public report A25: no AT+QIACT.</summary>
    [Test]
    public async Task Ping_ContextOfBearerAlone_IsAnswered()
    {
        RequireRawSockets();
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("AT+CGDCONT=1,\"IP\",\"internet\"");
        await modem.Dte.OkAsync("AT+CGACT=1,1");
        await PingLoopbackAsync(modem);
    }

    [Test]
    public async Task Ping_NobodyReachable_LosesAll()
    {
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("AT+QPING=1,\"192.0.2.1\",1,2");
        await modem.Dte.ExpectAsync("\r\n+QPING: 569\r\n\r\n+QPING: 569\r\n\r\n+QPING: 569,2,0,2,0,0,0\r\n");
        await modem.Dte.ExchangeAsync("AT+QIGETERROR", "\r\n+QIGETERROR: 569,operation timeout\r\n\r\nOK\r\n");
    }

    [Test]
    public void Statistics_SomeLost_CountsAndAveragesTheRest()
    {
        var statistics = new PingStatistics();
        foreach (var roundTrip in new long?[] { 10, null, 20, 33 })
            statistics.Add(roundTrip);
        Assert.That(statistics.ToString(), Is.EqualTo("0,4,3,1,10,33,21"));
    }

    private static void RequireRawSockets()
    {
        using var raw = RawEcho.TryOpen(System.Net.IPAddress.Loopback);
        if (raw is null)
            Assert.Ignore("raw sockets are not permitted");
    }

    private static async Task PingLoopbackAsync(TestModem modem)
    {
        await modem.Dte.OkAsync("AT+QPING=1,\"127.0.0.1\",4,3");
        for (var i = 0; i < 3; i++)
            Assert.That(await modem.Dte.ReadUntilAsync("\n") + await modem.Dte.ReadUntilAsync("\n"), Does.Match(Reply()));
        Assert.That(await modem.Dte.ReadUntilAsync("\n") + await modem.Dte.ReadUntilAsync("\n"), Does.Match(Sum()));
    }

    [GeneratedRegex("^\r\n\\+QPING: 0,\"127\\.0\\.0\\.1\",32,\\d+,\\d+\r\n$")]
    private static partial Regex Reply();

    [GeneratedRegex("^\r\n\\+QPING: 0,3,3,0,\\d+,\\d+,\\d+\r\n$")]
    private static partial Regex Sum();
}
