using Ec20Emulator.Host;
using Ec20Emulator.Host.Echo;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Running;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.EndToEnd.Tests.Running;

/// <summary>The assembled modem, in this process.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ModemHostTests
{
    private static readonly RunOptions Quiet = new()
    {
        Network = NetworkPolicy.Loopback,
        Clock = ClockSpec.Real with { Delays = DelayProfile.None },
    };

    [Test]
    public async Task CaOfTheEchoServer_AfterAReboot_IsInRamAgain()
    {
        await using var host = await StartAsync(Quiet);
        await using var dte = await TestPort.AttachAsync(host.Modem);
        await dte.OkAsync("ATE0");
        await dte.SendAsync("AT+QFLST=\"RAM:*\"\r");
        var before = await dte.ReadUntilAsync("\r\nOK\r\n");
        await dte.OkAsync("AT+QFDEL=\"RAM:*\"");
        await dte.SendAsync("AT+CFUN=1,1\r");
        await dte.ReadUntilAsync("\r\nRDY\r\n");
        await dte.TakeAllAsync();
        await dte.OkAsync("ATE0");
        await dte.SendAsync("AT+QFLST=\"RAM:*\"\r");
        var after = await dte.ReadUntilAsync("\r\nOK\r\n");

        Assert.That(before, Does.Contain($"+QFLST: \"{EchoService.CaFile}\","));
        Assert.That(after, Is.EqualTo(before));
    }

    [Test]
    public async Task Map_OfTheUser_IsStrongerThanThatOfTheEchoServer()
    {
        await using var host = await StartAsync(Quiet with { Map = HostMap.Parse(["220.180.239.201:8010=127.0.0.1:1"]) });
        Assert.That(host.Options.Map.Mappings.Select(mapping => mapping.ToString()), Has.Member("220.180.239.201:8010=127.0.0.1:1"));
        Assert.That(host.Options.Map.Mappings, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Ports_OfOneModemPort_AreServedTogether()
    {
        PortSpec[] ports = [PortSpec.Parse(PortKind.Tcp, "127.0.0.1:0"), PortSpec.Parse(PortKind.Tcp, "127.0.0.1:0"), PortSpec.Parse(PortKind.Tcp, "usbat=0")];
        await using var host = await StartAsync(Quiet with { Ports = ports });
        Assert.That(host.Ports.Select(port => port.Name), Is.EquivalentTo(new[] { "usbmodem", "usbmodem", "usbat" }));
        Assert.That(host.Ports.Select(port => port.Uri), Is.Unique.And.All.StartsWith("socket://127.0.0.1:"));
    }

    [Test]
    public async Task StateDirectory_InUse_IsNamedInTheFailure()
    {
        var folder = Directory.CreateTempSubdirectory("ec20-state-");
        try
        {
            var options = Quiet with { StateDirectory = folder.FullName };
            await using var first = await StartAsync(options);
            Assert.That(async () => await StartAsync(options), Throws.TypeOf<BindException>().With.Message.Contains(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<ModemHost> StartAsync(RunOptions options) => ModemHost.StartAsync(options, NullLoggerFactory.Instance, CancellationToken.None);
}
