using System.Net;
using Ec20Emulator.TestKit.Modems;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>How the API begins and ends.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ControlServerTests
{
    [Test]
    public async Task Endpoint_ThatIsTaken_IsAnIOException()
    {
        await using var api = await ApiModem.StartAsync();
        var taken = new ControlOptions { EndPoint = new IPEndPoint(IPAddress.Loopback, new Uri(api.Server.Address).Port) };
        Assert.That(
            async () => await ControlServer.StartAsync(taken, [], NullLoggerFactory.Instance), Throws.InstanceOf<IOException>());
    }

    [Test]
    public async Task Address_OfIpv6_CanBeCalled()
    {
        await using var api = await ApiModem.StartAsync(new ControlOptions { EndPoint = new IPEndPoint(IPAddress.IPv6Loopback, 0) });
        Assert.That(api.Server.Address, Does.StartWith("http://[::1]:"));
        await api.GetAsync("/version");
    }

    [Test]
    public async Task Requests_OfAnOrdinaryDay_AreNotInTheLogAsNews()
    {
        await using var api = await ApiModem.StartAsync();
        var before = api.Test.Log.Lines.Count;
        await api.GetAsync("/version");
        await api.FailAsync(HttpStatusCode.NotFound, "GET", "/nothing");
        Assert.That(api.Test.Log.Lines.Skip(before), Has.None.StartsWith("Information").And.None.StartsWith("Warning"));
    }

    [Test]
    public async Task TwoModems_OfOneApi_AreApart()
    {
        await using var first = await TestModem.StartAsync();
        await using var second = await TestModem.StartAsync();
        ControlledModem[] modems = [new("m0", first.Modem, () => []), new("m1", second.Modem, () => [])];
        await using var server = await ControlServer.StartAsync(new ControlOptions(), modems, NullLoggerFactory.Instance);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        using var _ = await http.PostAsync("/api/v1/modems/m1/power/cut", null);
        Assert.That((await first.Modem.Power.ReadAsync(), await second.Modem.Power.ReadAsync()), Is.EqualTo(("On", "Off")));
        Assert.That(await http.GetStringAsync("/metrics"), Does.Contain("ec20_modems 2"));
    }
}
