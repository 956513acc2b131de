using System.Net;
using System.Net.Sockets;
using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.EndToEnd.Tests.Readme;
using Ec20Emulator.EndToEnd.Tests.Screens;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Shell;

/// <summary><c>shell</c>, piped and at a terminal.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
internal sealed class ShellTests
{
    private static readonly string Emulator = Path.Combine(AppContext.BaseDirectory, "ec20emu.dll");

    [Test]
    public async Task Lines_PipedIn_AreAnsweredOneByOne()
    {
        var (code, told) = await PipeAsync("AT\nAT+CSQ\nAT+CMGF=1\nAT+CMGS=\"+491701234567\"\nhello\x1a\n", "--no-echo-server");
        Assert.That(code, Is.Zero, told);
        Assert.That(told, Does.Match(@"^AT\nOK\nAT\+CSQ\n\+CSQ: \d+,99\n\nOK\nAT\+CMGF=1\nOK\nAT\+CMGS=""\+491701234567""\n> hello.*\n\+CMGS: \d+\n\nOK\n$"));
    }

    [Test]
    public async Task Data_PipedIn_IsUploaded()
    {
        var (code, told) = await PipeAsync("ATE0\nAT+QFUPL=\"RAM:a\",12\nhello\nworld\nAT+QFLST=\"RAM:a\"\n", "--no-echo-server", "--model", "ec25-e");
        Assert.That(code, Is.Zero, told);
        Assert.That(told, Does.Contain("CONNECT\n").And.Contain("+QFUPL: 12,").And.Contain("+QFLST: \"RAM:a\",12\n"));
    }

    [Test]
    public async Task Modem_ThatRuns_IsDialled()
    {
        await using var emulator = EmulatorProcess.Start(Dialogue.QuietModem);
        var uri = (await emulator.WhenDialableAsync()).ToString().TrimEnd('/');
        var (code, told) = await PipeAsync("ATI\n", uri);
        Assert.That(code, Is.Zero, told);
        Assert.That(told, Does.Contain("\nOK\n"));
    }

    [Test]
    public async Task Modem_ThatIsSilent_EndsWith42_OneThatIsNotThere_With3()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var endPoint = silent.LocalEndpoint.ToString()!;
        var (code, told) = await PipeAsync("AT\n", endPoint, "--timeout", "0.5");
        Assert.That((code, told), Is.EqualTo((42, $"socket://{endPoint}: no result for 0.5 s (--timeout waits longer)\n")));
        silent.Stop();
        (code, told) = await PipeAsync("AT\n", endPoint);
        Assert.That(code, Is.EqualTo(3));
        Assert.That(told, Does.Contain($"socket://{endPoint}"));
    }

    [Test]
    public async Task Prompt_InATerminal_CompletesRecallsAndLeaves()
    {
        await using var terminal = await TmuxTerminal.OpenAsync(Counterpart.Find("tmux", "tmux"), $"{NewcomersHome.Dotnet} {Emulator} shell --no-echo-server; echo ended $?; cat");
        await terminal.WhenShownAsync("Tab completes");
        await terminal.PressAsync("-l", "AT+QSSLOPEN=1,");
        await terminal.WhenShownAsync("AT+QSSLOPEN=1,  ");
        await terminal.WhenShownAsync("(0-5)");
        await terminal.PressAsync("BSpace", "BSpace", "?", "Enter");
        await terminal.WhenShownAsync("+QSSLOPEN: (1-16)");
        await terminal.PressAsync("-l", "AT+CGM");
        await terminal.PressAsync("Tab", "Enter");
        await terminal.WhenShownAsync("Quectel");
        await terminal.PressAsync("-l", "AT+QFUPL=\"RAM:a\",3");
        await terminal.PressAsync("Enter");
        await terminal.WhenShownAsync("CONNECT");
        await terminal.PressAsync("-l", "abc");
        await terminal.WhenShownAsync("+QFUPL: 3,");
        await terminal.PressAsync("-l", "AT+CMGF=1;+CMGS=\"123\"");
        await terminal.PressAsync("Enter");
        await terminal.WhenShownAsync("\n>");
        await terminal.PressAsync("-l", "hi");
        await terminal.PressAsync("C-z");
        await terminal.WhenShownAsync("+CMGS: ");
        await terminal.PressAsync("Up");
        await terminal.PressAsync("C-c");
        await terminal.WhenShownAsync("ended 0");
    }

    private static Task<(int Code, string Told)> PipeAsync(string lines, params string[] arguments) =>
        HostProgram.RunAsync(NewcomersHome.Dotnet, [Emulator, "shell", .. arguments], input: lines);
}
