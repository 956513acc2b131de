using System.Net;
using System.Security.Cryptography;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Networks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ppp.Tests.DataCall;

/// <summary>Debian's pppd on a real Linux kernel dials the emulator, resolves a name, pings, fetches a page and posts it back.</summary>
[NonParallelizable]
[Platform("Linux")]
internal sealed class PppdTests
{
    [TestCase("user u password p", TestName = "Pppd_WithChap")]
    [TestCase("user u password p refuse-chap refuse-mschap refuse-mschap-v2", TestName = "Pppd_WithPap")]
    [TestCase("user u password p default-asyncmap nopcomp noaccomp novj noccp mru 1000", TestName = "Pppd_WithEveryEscapeAndNoCompression")]
    [TestCase("user u password p +ipv6", TestName = "Pppd_WithIpv6")]
    public async Task Pppd_InUserModeLinux_FetchesAndPostsAPage(string options)
    {
        var page = new byte[1_000_000];
        new Random(11).NextBytes(page);
        await using var server = new PageServer(page);
        await using var modem = await TestModem.StartAsync(time: TimeProvider.System);
        modem.Map.Set("page.test:80", server.EndPoint);
        modem.Map.Set("[2001:db8::1]:80", server.EndPoint);
        modem.Map.Set("closed.test:80", new IPEndPoint(IPAddress.Loopback, 9));
        using var linux = new UserModeLinux();
        linux.Write("options", options + "\n");
        var isV6 = options.Contains("+ipv6", StringComparison.Ordinal);
        if (isV6)
            linux.Write("ping6", await BringUpIpv6Async(modem));
        await RunAsync(linux, modem, "uml-pppd.sh");
        var story = $"{linux.Console}\n{linux.Read("pppd.log")}\n{linux.Read("ifconfig")}\n{linux.Read("ping")}\n{linux.Read("curl.log")}\n{string.Join('\n', modem.Log.Lines.TakeLast(40))}";
        Assert.That(linux.Read("result"), Is.EqualTo(Done(isV6)), story);
        Assert.That(linux.ReadBytes("page"), Is.EqualTo(page));
        Assert.That(linux.ReadBytes("page6"), Is.EqualTo(isV6 ? page : []));
        Assert.That(linux.Read("posted"), Is.EqualTo(Convert.ToHexString(SHA256.HashData(page))));
        Assert.That(modem.Log.Lines, Has.Some.Contains("over, the host has ended it"));
    }

    [Test]
    public async Task Lines_OfThePage_FetchAPage_AsTheyStandThere()
    {
        await using var server = new PageServer("hello from the page"u8.ToArray());
        await using var modem = await TestModem.StartAsync(time: TimeProvider.System);
        modem.Map.Set("example.com:80", server.EndPoint);
        using var linux = new UserModeLinux();
        var page = await File.ReadAllTextAsync(UserModeLinux.Beside("page.md"));
        var block = page[(page.IndexOf("```sh\nsudo pppd ", StringComparison.Ordinal) + 6)..];
        linux.Write("typed", block[..block.IndexOf("```", StringComparison.Ordinal)]);
        await RunAsync(linux, modem, "uml-page.sh");
        var story = $"{linux.Console}\n{linux.Read("typed.log")}\n{linux.Read("page")}\n{string.Join('\n', modem.Log.Lines.TakeLast(40))}";
        Assert.That(linux.Read("result"), Is.EqualTo("typed 0\ndone\n"), story);
        Assert.That(linux.Read("page"), Does.EndWith("hello from the page"), story);
    }

    [Test]
    public async Task KernelMultiplexer_CarriesPppOnOneChannel_AndAtOnAnother()
    {
        var page = new byte[300_000];
        new Random(12).NextBytes(page);
        await using var server = new PageServer(page);
        await using var modem = await TestModem.StartAsync(time: TimeProvider.System);
        modem.Map.Set("page.test:80", server.EndPoint);
        using var linux = new UserModeLinux();
        linux.Write("gsm", "");
        linux.Write("ask.py", await File.ReadAllTextAsync(UserModeLinux.Beside("uml-ask.py")));
        Counterpart.Find("ldattach", "util-linux");
        await RunAsync(linux, modem, "uml-gsm.sh");
        var story = $"{linux.Console}\n{linux.Read("ldattach.log")}\n{linux.Read("asked")}\n{linux.Read("pppd.log")}\n{linux.Read("curl.log")}\n{string.Join('\n', modem.Log.Lines.TakeLast(40))}";
        Assert.That(linux.Read("result"), Is.EqualTo("pppd 0\ncurl 0\nasked 0\ndone\n"), story);
        Assert.That(linux.ReadBytes("page"), Is.EqualTo(page));
        Assert.That(linux.Read("asked").Split('\n'), Has.Length.GreaterThan(5));
    }

    private static string Done(bool isV6) => $"pppd 0\nping 0\ncurl 0\npost 0\nclosed 7\n{(isV6 ? "ping6 0\ncurl6 0\n" : "")}done\n";

    /// <summary>Gives context 1 both families.</summary>
    /// <returns>The IPv6 address of the DNS server the router advertisement tells.</returns>
    private static async Task<string> BringUpIpv6Async(TestModem modem)
    {
        foreach (var line in new[] { "ATE0", "AT+CGDCONT=1,\"IPV4V6\",\"net\"", "AT+CGACT=0,1", "AT+CGACT=1,1" })
            await modem.Dte.OkAsync(line);
        var address = await modem.Modem.Core.Mailbox.AskAsync(() => modem.Modem.Assembly.Packet.Contexts[1].Addresses[1].GetAddressBytes());
        return new IPAddress([.. address[..8], 0, 0, 0, 0, 0, 0, 0, 0x53]).ToString();
    }

    private static async Task RunAsync(UserModeLinux linux, TestModem modem, string task)
    {
        await using var listener = new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<TcpPortListener>.Instance, TimeProvider.System);
        using var ended = new CancellationTokenSource();
        var serving = Calls.ServeAsync(modem, listener, ended.Token);
        await linux.RunAsync(listener.EndPoint, task);
        await ended.CancelAsync();
        await serving;
    }
}
