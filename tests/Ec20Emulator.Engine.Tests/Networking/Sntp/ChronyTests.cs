using Ec20Emulator.Modem.Networking.Sntp;
using Ec20Emulator.TestKit.Counterparts;
using static Ec20Emulator.Engine.Tests.Networking.TestNetworks;

namespace Ec20Emulator.Engine.Tests.Networking.Sntp;

public class ChronyTests
{
    [Test]
    public async Task Query_ChronyBehindAMappedName_GivesItsTime()
    {
        await using var chrony = await ChronyServer.StartAsync();
        var network = Loopback($"pool.ntp.test:123={chrony.EndPoint}");

        var reply = await new SntpClient(network, TimeProvider.System).QueryAsync(Target("pool.ntp.test", 123), default).WaitAsync(Guard);

        Assert.That(reply.Stratum, Is.EqualTo(5));
        Assert.That(reply.Offset.Duration(), Is.LessThan(TimeSpan.FromSeconds(1)), "chrony serves the clock of this computer");
        Assert.That(reply.RoundTrip, Is.InRange(TimeSpan.Zero, TimeSpan.FromSeconds(5)));
    }

    [Test]
    public async Task Query_ClockOffByYears_GivesTheOffset()
    {
        await using var chrony = await ChronyServer.StartAsync();
        var clock = new SteppedClock();
        clock.Step(TimeSpan.FromDays(-3653));

        var reply = await new SntpClient(Loopback(), clock).QueryAsync(Target("127.0.0.1", chrony.EndPoint.Port), default).WaitAsync(Guard);

        Assert.That((clock.GetUtcNow() + reply.Offset - TimeProvider.System.GetUtcNow()).Duration(), Is.LessThan(TimeSpan.FromSeconds(5)));
    }
}
