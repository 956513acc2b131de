using System.Net;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Ppp;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Ppp.Tests.DataCall;

/// <summary>Faults that lie on data calls, their own and those of bytes.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CallFaultTests
{
    [Test]
    public async Task PacketLoss_TakesSomePackets_OnTheWayItLies([Values("net", "dte", "dce")] string stream)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var host = await Calls.DialAsync(modem);
        var fault = Add(modem, $$"""{ "type": "packetLoss", "stream": "{{stream}}", "match": "^Icmp ", "times": 2 }""");
        for (ushort i = 1; i <= 3; i++)
            await Calls.PingAsync(host, i);
        Assert.That(await Calls.NextPongAsync(host), Is.EqualTo(3));
        Assert.That(fault.Strikes, Is.EqualTo(2));
    }

    [Test]
    public async Task PacketLoss_OfOnePacketInTwenty_LosesNoByteOfAConnection()
    {
        await using var server = TcpPeerServer.Start(echo: false);
        await using var modem = await TestModem.StartAsync(echo: false);
        modem.Map.Set("192.0.2.7:80", new IPEndPoint(IPAddress.Loopback, server.Port));
        var host = await Calls.DialAsync(modem);
        var tcp = new HostTcp(host, Calls.Somewhere, 80, 40000) { ToleratesGaps = true };
        await tcp.ConnectAsync();
        var data = new byte[100_000];
        new Random(5).NextBytes(data);
        Add(modem, """{ "type": "packetLoss", "stream": "dce", "toxicity": 0.05 }""");
        var far = await server.NextAsync(CancellationToken.None);
        await far.SendAsync(data);
        Assert.That(await tcp.ReceiveAsync(data.Length), Is.EqualTo(data));
    }

    [Test]
    public async Task MtuBlackHole_TakesLargePackets_AndNobodySaysSo()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var host = await Calls.DialAsync(modem);
        Add(modem, """{ "type": "mtuBlackHole", "attributes": { "mtu": 1000 } }""");
        await Calls.PingAsync(host, 1, 973);
        await Calls.PingAsync(host, 2, 972);
        Assert.That(await Calls.NextPongAsync(host), Is.EqualTo(2), "28 bytes are headers");
    }

    [Test]
    public async Task LcpSilence_OfEchoes_LeavesIpAlone()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var host = await Calls.DialAsync(modem);
        var fault = Add(modem, """{ "type": "lcpSilence", "match": "^Echo" }""");
        await host.SendControlAsync(PppProtocol.Lcp, 9, 77, [1, 2, 3, 4]);
        await Calls.PingAsync(host, 1);
        Assert.That((await host.NextAsync()).Protocol, Is.EqualTo(PppProtocol.Ipv4));
        await fault.DisposeAsync();
        await host.SendControlAsync(PppProtocol.Lcp, 9, 78, [1, 2, 3, 4]);
        Assert.That((await host.NextAsync()) is { Protocol: PppProtocol.Lcp, Code: 10, Id: 78 });
    }

    [Test]
    public async Task LcpSilence_FromTheStart_KeepsTheLinkDown_UntilItIsRemoved()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var fault = Add(modem, """{ "type": "lcpSilence" }""");
        await modem.Dte.ExchangeAsync("ATD*99#", Calls.Connected);
        var host = new PppHost(modem.Dte.Dte);
        await host.SendControlAsync(PppProtocol.Lcp, 1, 200, [5, 6, 1, 2, 3, 4]);
        await modem.Modem.WhenIdleAsync();
        Assert.That(await modem.Dte.TakeAllAsync(), Is.Empty);
        await fault.DisposeAsync();
        await host.EstablishAsync();
    }

    [Test]
    public async Task WrongPassword_TurnsEveryHostAway([Values] bool prefersPap)
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        Add(modem, """{ "type": "wrongPassword", "match": "^any$", "times": 1 }""");
        await modem.Dte.ExchangeAsync("ATD*99#", Calls.Connected);
        var host = new PppHost(modem.Dte.Dte) { PrefersPap = prefersPap };
        await host.AuthenticateAsync(await host.EstablishLinkAsync());
        Assert.That(host.Verdicts, Is.EqualTo(new[] { (byte)(prefersPap ? 3 : 4) }));
        var request = await host.NextAsync(frame => frame is { Protocol: PppProtocol.Lcp, Code: 5 });
        await host.SendControlAsync(PppProtocol.Lcp, 6, request.Id, []);
        Assert.That(await modem.Dte.ReadUntilAsync("NO CARRIER\r\n"), Is.EqualTo("\r\nNO CARRIER\r\n"));
        await Calls.DialAsync(modem);
    }

    [Test]
    public async Task AddressChange_GivesTheNextCallAnotherAddress_ButNoContextThatSocketsUse()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var first = await CallAsync(modem);
        Assert.That(await CallAsync(modem), Is.EqualTo(first), "without the fault it stays");
        Add(modem, """{ "type": "addressChange" }""");
        var second = await CallAsync(modem);
        var third = await CallAsync(modem);
        Assert.That(new[] { first, second, third }, Is.Unique);
        await modem.Dte.OkAsync("AT+QIACT=1");
        Assert.That(await CallAsync(modem), Is.EqualTo(third));
    }

    [Test]
    public async Task ContextLost_InMidTransfer_EndsTheCallAfterSoManyBytes()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        var host = await Calls.DialAsync(modem);
        var fault = Add(modem, """{ "type": "contextLost", "times": 1, "attributes": { "afterBytes": 20000 } }""");
        for (ushort i = 1; i <= 9; i++)
        {
            await Calls.PingAsync(host, i, 1000);
            Assert.That(await Calls.NextPongAsync(host), Is.EqualTo(i));
        }
        Assert.That(fault.Strikes, Is.Zero);
        await Calls.PingAsync(host, 10, 1000);
        await modem.Dte.ReadUntilAsync("\r\nNO CARRIER\r\n");
        Assert.That(fault.Strikes, Is.EqualTo(1));
        await Calls.DialAsync(modem);
    }

    [TestCase("""{ "type": "latency", "stream": "net", "attributes": { "delayMs": 60000 } }""", 120)]
    [TestCase("""{ "type": "latency", "stream": "dce", "attributes": { "delayMs": 60000 } }""", 60)]
    [TestCase("""{ "type": "bandwidth", "stream": "net", "attributes": { "bytesPerSecond": 100 } }""", 40)]
    [TestCase("""{ "type": "bandwidth", "stream": "dte", "attributes": { "bytesPerSecond": 100 } }""", 20)]
    public async Task FaultOfBytes_HoldsADataCallUp_ForSoLong(string json, int seconds)
    {
        var clock = new ScaledClock(TimeProvider.System, 200);
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await TestModem.StartAsync(echo: false, time: clock);
        modem.Map.Set("192.0.2.7:80", new IPEndPoint(IPAddress.Loopback, server.Port));
        var host = await Calls.DialAsync(modem);
        var tcp = new HostTcp(host, Calls.Somewhere, 80, 40000);
        await tcp.ConnectAsync();
        Add(modem, json);
        var before = clock.GetTimestamp();
        await tcp.SendAsync(new byte[2000]);
        Assert.That((await tcp.ReceiveAsync(2000)).Length, Is.EqualTo(2000));
        Assert.That(clock.GetElapsedTime(before), Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(seconds)));
    }

    private static ActiveFault Add(TestModem modem, string json) => modem.Modem.Faults.Add(json);

    private static async Task<IPAddress> CallAsync(TestModem modem)
    {
        var host = await Calls.DialAsync(modem);
        await host.TerminateAsync();
        await modem.Dte.ReadUntilAsync("NO CARRIER\r\n");
        return host.Address;
    }
}
