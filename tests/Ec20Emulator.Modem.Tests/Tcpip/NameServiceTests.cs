using System.Net;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>AT+QIDNSGIP and names in AT+QIOPEN against Debian's dnsmasq.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NameServiceTests
{
    [Test]
    public async Task Dnsgip_NameWithTwoAddresses_ShowsBothAndTheTimeToLive()
    {
        await using var dns = await DnsmasqServer.StartAsync("--host-record=two.test,10.1.2.3,600", "--host-record=two.test,10.1.2.4,600");
        await using var modem = await StartAsync(dns);
        await modem.Dte.OkAsync("AT+QIDNSGIP=1,\"two.test\"");
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"dnsgip\",0,2,600\r\n");
        var addresses = new[] { await AddressAsync(modem), await AddressAsync(modem) };
        Assert.That(addresses, Is.EquivalentTo(new[] { "10.1.2.3", "10.1.2.4" }));
    }

    [TestCase(1, "0,1,600", new[] { "10.1.2.3" })]
    [TestCase(3, "0,1,600", new[] { "10.1.2.3" })]
    public async Task Dnsgip_NameWithAddressesOfBothKinds_ShowsThoseTheContextCarries(int type, string head, string[] addresses)
    {
        await using var dns = await DnsmasqServer.StartAsync("--host-record=both.test,10.1.2.3,fd00::7,600", "--host-record=six.test,fd00::8,600");
        await using var modem = await StartAsync(dns);
        await modem.Dte.OkAsync("AT+QIDEACT=1");
        await modem.Dte.OkAsync($"AT+QICSGP=1,{type},\"uninet\"");
        await modem.Dte.OkAsync("AT+QIACT=1");
        await modem.Dte.OkAsync("AT+QIDNSCFG=1,\"10.0.0.1\"");
        await modem.Dte.OkAsync("AT+QIDNSGIP=1,\"both.test\"");
        await modem.Dte.ExpectAsync($"\r\n+QIURC: \"dnsgip\",{head}\r\n");
        foreach (var address in addresses)
            await modem.Dte.ExpectAsync($"\r\n+QIURC: \"dnsgip\",\"{address}\"\r\n");
        await modem.Dte.OkAsync("AT+QIDNSGIP=1,\"six.test\"");
        await modem.Dte.ExpectAsync(type == 1 ? "\r\n+QIURC: \"dnsgip\",565\r\n" : "\r\n+QIURC: \"dnsgip\",0,1,600\r\n");
    }

    [Test]
    public async Task Dnscfg_AfterActivation_ShowsTheServersOfTheNetwork()
    {
        await using var modem = await TestModem.StartAsync(echo: false, network: new NetworkThatTells());
        await modem.Dte.OkAsync("AT+QIACT=1");
        await modem.Dte.ExchangeAsync("AT+QIDNSCFG=1", "\r\n+QIDNSCFG: 1,\"192.0.2.53\",\"192.0.2.54\"\r\n\r\nOK\r\n");
        await modem.Dte.OkAsync("AT+QIDNSCFG=1,\"192.0.2.60\"");
        await modem.Dte.ExchangeAsync("AT+QIDNSCFG=1", "\r\n+QIDNSCFG: 1,\"192.0.2.60\",\"192.0.2.54\"\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Dnsgip_SecondQueryMeanwhile_IsBusy()
    {
        await using var dns = await DnsmasqServer.StartAsync();
        await using var modem = await StartAsync(dns);
        await modem.Dte.OkAsync("AT+QIDNSGIP=1,\"never.silent.test\"");
        await modem.Dte.ExchangeAsync("AT+QIDNSGIP=1,\"ready.test\"", "\r\nERROR\r\n");
        await modem.Dte.ExchangeAsync("AT+QIGETERROR", "\r\n+QIGETERROR: 564,DNS busy\r\n\r\nOK\r\n");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(60));
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"dnsgip\",565\r\n");
        await modem.Dte.ExchangeAsync("AT+QIDNSGIP=1,\"ready.test\"", "\r\nOK\r\n");
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"dnsgip\",0,1,0\r\n\r\n+QIURC: \"dnsgip\",\"127.0.0.1\"\r\n");
    }

    [Test]
    public async Task Dnsgip_NoSuchName_Is565()
    {
        await using var dns = await DnsmasqServer.StartAsync();
        await using var modem = await StartAsync(dns);
        await modem.Dte.OkAsync("AT+QIDNSGIP=1,\"nobody.test\"");
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"dnsgip\",565\r\n");
    }

    [Test]
    public async Task Dnsgip_ContextLostMeanwhile_EndsWith570OrSilence()
    {
        await using var dns = await DnsmasqServer.StartAsync();
        await using var modem = await StartAsync(dns);
        await modem.Dte.OkAsync("AT+QIDNSGIP=1,\"never.silent.test\"");
        await modem.Modem.Core.Mailbox.TellAsync(() => modem.Modem.Assembly.Packet.Contexts.DropByNetwork(1));
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"pdpdeact\",1\r\n\r\n+QIURC: \"dnsgip\",570\r\n");
        await modem.Dte.OkAsync("AT+QIDEACT=1");
        await modem.Dte.OkAsync("AT+QIACT=1");
        await modem.Dte.OkAsync("AT+QIDNSCFG=1,\"10.0.0.1\"");
        await modem.Dte.OkAsync("AT+QIDNSGIP=1,\"never.silent.test\"");
        await modem.Dte.OkAsync("AT+QIDEACT=1");
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task Open_ByName_ConnectsAndShowsTheAddress()
    {
        await using var dns = await DnsmasqServer.StartAsync("--host-record=server.test,127.0.0.1,600");
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await StartAsync(dns);
        await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,0,\"TCP\",\"server.test\",{server.Port}", "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n");
        await modem.Dte.SendAsync("AT+QISTATE=1,0\r");
        Assert.That(await modem.Dte.ReadUntilAsync("OK\r\n"), Does.StartWith($"\r\n+QISTATE: 0,\"TCP\",\"127.0.0.1\",{server.Port},"));
    }

    [Test]
    public async Task Open_NameNobodyAnswersFor_Is565AfterAMinute()
    {
        await using var dns = await DnsmasqServer.StartAsync();
        await using var modem = await StartAsync(dns);
        await modem.Dte.OkAsync("AT+QIOPEN=1,0,\"TCP\",\"never.silent.test\",80");
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(60));
        await modem.Dte.ExpectAsync("\r\n+QIOPEN: 0,565\r\n");
    }

    private static async Task<TestModem> StartAsync(DnsmasqServer dns)
    {
        var modem = await TcpIpTests.StartAsync();
        modem.Map.Set(HostMapping.Parse($"10.0.0.1:53={dns.EndPoint}"));
        await modem.Dte.OkAsync("AT+QIDNSCFG=1,\"10.0.0.1\"");
        return modem;
    }

    private static async Task<string> AddressAsync(TestModem modem)
    {
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"dnsgip\",\"");
        return (await modem.Dte.ReadUntilAsync("\"\r\n"))[..^3];
    }

    private sealed class NetworkThatTells : INetwork
    {
        private readonly OsNetwork _inner = new(new OsNetworkOptions { Policy = NetworkPolicy.Loopback }, TimeProvider.System);

        public IReadOnlyList<IPAddress> DnsServers { get; } = [IPAddress.Parse("fd00::53"), IPAddress.Parse("192.0.2.53"), IPAddress.Parse("192.0.2.54")];

        public Task<ResolvedName> ResolveAsync(string host, IReadOnlyList<IPAddress> dnsServers, CancellationToken cancellationToken) =>
            _inner.ResolveAsync(host, dnsServers, cancellationToken);

        public Task<INetworkConnection> ConnectAsync(NetworkTarget target, int localPort, CancellationToken cancellationToken) =>
            _inner.ConnectAsync(target, localPort, cancellationToken);

        public INetworkListener Listen(int localPort, TcpTuning? tuning = null) => _inner.Listen(localPort, tuning);

        public IDatagramSocket BindDatagram(int localPort) => _inner.BindDatagram(localPort);

        public Task<EchoReply?> PingAsync(IPAddress address, int payloadBytes, CancellationToken cancellationToken) =>
            _inner.PingAsync(address, payloadBytes, cancellationToken);
    }
}
