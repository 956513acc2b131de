using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.Ports.Tests.Counterparts;

/// <summary>What is typed into a terminal program comes back from the modem and is shown.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
internal sealed class TerminalProgramTests
{
    [Test]
    public async Task Microcom_OnRfc2217_TalksAndSetsItsSpeed()
    {
        var microcom = Counterpart.Find("microcom", "microcom");
        await using var modem = EchoModem.OnRfc2217();
        var endpoint = modem.Uri["rfc2217://".Length..];
        using var program = RunningProgram.InTerminal($"{microcom} -s 57600 -t {endpoint.Replace(":", "\\:", StringComparison.Ordinal)}");
        await program.SeeAsync("Escape character"); // its banner: from here on what is typed is sent
        program.Type("AT+CGMM\r");
        await program.SeeAsync("AT+CGMM\r");
        Assert.That(modem.Settings, Has.Member(new LineSettings(57600)));
        modem.ExpectNoTrouble();
    }

    [Test]
    public async Task Picocom_OnPty_TalksAndSetsItsSpeed()
    {
        var picocom = Counterpart.Find("picocom", "picocom");
        using var folder = new TemporaryFolder();
        await using var modem = EchoModem.OnPty(folder.Path("ttyEC20"));
        using var program = RunningProgram.InTerminal($"{picocom} -b 57600 {modem.Uri}");
        await program.SeeAsync("Terminal ready");
        program.Type("AT+CGMM\r");
        await program.SeeAsync("AT+CGMM\r");
        Assert.That(modem.Settings.Select(settings => settings.BaudRate), Has.Member(57600));
    }

    [Test]
    public async Task Picocom_InTmux_ShowsWhatComesBack()
    {
        var picocom = Counterpart.Find("picocom", "picocom");
        using var folder = new TemporaryFolder();
        await using var modem = EchoModem.OnPty(folder.Path("ttyEC20"));
        await using var pane = await TmuxPane.StartAsync($"{picocom} -b 57600 {modem.Uri}");
        await pane.SeeAsync("Terminal ready");
        await pane.TypeAsync("AT+CGMM");
        await modem.WhenHeardAsync("AT+CGMM\r");
        await pane.SeeAsync("AT+CGMM");
    }

    [Test]
    public async Task Minicom_OnPty_TalksAndSetsItsSpeed()
    {
        var minicom = Counterpart.Find("minicom", "minicom");
        using var folder = new TemporaryFolder();
        await using var modem = EchoModem.OnPty(folder.Path("ttyEC20"));
        using var program = RunningProgram.InTerminal($"env TERM=vt100 {minicom} -o -b 57600 -D {modem.Uri}");
        await program.SeeAsync("for help on special keys"); // its banner: from here on what is typed is sent
        program.Type("AT+CGMM\r");
        await modem.WhenHeardAsync("AT+CGMM\r");
        await program.SeeAsync("AT+CGMM");
        Assert.That(modem.Settings.Select(settings => settings.BaudRate), Has.Member(57600));
    }

    [Test]
    public async Task Screen_OnPty_TalksAndSetsItsSpeed()
    {
        using var folder = new TemporaryFolder();
        await using var modem = EchoModem.OnPty(folder.Path("ttyEC20"));
        await using var screen = await ScreenSession.StartAsync(modem.Uri, 57600);
        await modem.WhenConnectedAsync();
        await screen.TypeAsync("AT+CGMM\r");
        await modem.WhenHeardAsync("AT+CGMM\r");
        await screen.SeeAsync("AT+CGMM");
        Assert.That(modem.Settings.Select(settings => settings.BaudRate), Has.Member(57600));
    }

    [Test]
    public async Task Screen_LeftAndStartedAgain_FindsTheModemThere()
    {
        using var folder = new TemporaryFolder();
        await using var modem = EchoModem.OnPty(folder.Path("ttyEC20"));
        for (var round = 0; round < 3; round++)
        {
            await using var screen = await ScreenSession.StartAsync(modem.Uri, 115200);
            await modem.WhenConnectedAsync();
            await screen.TypeAsync($"round {round}\r");
            await screen.SeeAsync($"round {round}");
        }
    }

    [Test]
    public async Task Socat_OnPty_OpensAndClosesAgainAndAgain()
    {
        var socat = Counterpart.Find("socat", "socat");
        using var folder = new TemporaryFolder();
        await using var modem = EchoModem.OnPty(folder.Path("ttyEC20"));
        for (var i = 0; i < 3; i++)
        {
            using var program = new RunningProgram(socat, "-", $"{modem.Uri},rawer");
            program.Type($"round {i}\r");
            await program.SeeAsync($"round {i}\r");
        }
    }

    [Test]
    public async Task Ser2net_AsRfc2217Client_BridgesBothWays()
    {
        var ser2net = Counterpart.Find("ser2net", "ser2net");
        var socat = Counterpart.Find("socat", "socat");
        using var folder = new TemporaryFolder();
        await using var modem = EchoModem.OnRfc2217();
        var port = modem.Uri[(modem.Uri.LastIndexOf(':') + 1)..];
        var socket = folder.Path("bridge");
        await File.WriteAllTextAsync(folder.Path("ser2net.yaml"), $"""
            %YAML 1.1
            ---
            connection: &bridge
              accepter: unix,{socket}
              connector: telnet(rfc2217),tcp,127.0.0.1,{port}

            """);
        using var bridge = new RunningProgram(ser2net, "-n", "-u", "-c", folder.Path("ser2net.yaml"));
        using var program = new RunningProgram(socat, "-", $"UNIX-CONNECT:{socket},retry=100,interval=0.05");
        program.Type("through ser2net\xff\xfe\r");
        await program.SeeAsync("through ser2net");
        modem.ExpectNoTrouble();
    }
}
