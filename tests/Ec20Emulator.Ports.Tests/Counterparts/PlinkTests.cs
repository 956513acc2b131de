using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.Ports.Tests.Counterparts;

/// <summary>PuTTY on the three kinds of port it knows: plink has the same back ends without the window.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
internal sealed class PlinkTests
{
    // CR alone, CR NUL, telnet's IAC, and what flow control and terminals would take for themselves.
    private const string Tricky = "\r\0\xff\xff\xf0\x11\x13\x1a\r\nend";

    [Test]
    public async Task Telnet_OnRfc2217_CarriesAllBytesBothWays()
    {
        await using var modem = EchoModem.OnRfc2217();
        using var plink = Start("-telnet", "-P", PortOf(modem), "127.0.0.1");
        plink.Type("AT+CGMM\r");
        await plink.SeeAsync("AT+CGMM\r");
        await ExpectTrickyBytesAsync(plink);
        modem.ExpectNoTrouble();
    }

    [Test]
    public async Task Raw_OnTcp_CarriesAllBytesBothWays()
    {
        await using var modem = EchoModem.OnTcp();
        using var plink = Start("-raw", "-P", PortOf(modem), "127.0.0.1");
        await ExpectTrickyBytesAsync(plink);
        modem.ExpectNoTrouble();
    }

    [Test]
    public async Task Serial_OnPty_CarriesAllBytesBothWaysAndSetsItsSpeed()
    {
        using var folder = new TemporaryFolder();
        await using var modem = EchoModem.OnPty(folder.Path("ttyEC20"));
        using var plink = Start("-serial", "-sercfg", "57600,8,n,1,N", modem.Uri);
        await modem.WhenConnectedAsync();
        await ExpectTrickyBytesAsync(plink);
        Assert.That(modem.Settings.Select(settings => settings.BaudRate), Has.Member(57600));
    }

    private static async Task ExpectTrickyBytesAsync(RunningProgram plink)
    {
        plink.Type(Tricky);
        await plink.SeeAsync(Tricky);
    }

    private static RunningProgram Start(params string[] arguments) => new(Counterpart.Find("plink", "putty-tools"), ["-batch", .. arguments]);

    private static string PortOf(EchoModem modem) => modem.Uri[(modem.Uri.LastIndexOf(':') + 1)..];
}
