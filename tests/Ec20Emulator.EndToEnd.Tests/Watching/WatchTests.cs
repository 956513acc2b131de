using System.Text;
using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.EndToEnd.Tests.Readme;
using Ec20Emulator.EndToEnd.Tests.Screens;
using Ec20Emulator.Host.Watching;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Watching;

/// <summary><c>watch</c>, beside a modem that is talked to.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
internal sealed class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Dialogue_IsShownInLines_WithoutControlCharacters()
    {
        await using var emulator = EmulatorProcess.Start([.. Dialogue.QuietModem, "--control", "0", "--no-echo-server"]);
        var ready = await emulator.WhenReadyAsync();
        var control = ready.GetProperty("control").GetString()!;
        await using var watch = EmulatorProcess.Start("watch", control);
        await WhenShownAsync(watch, "modem: m0; power: On");
        await using var dte = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        await dte.WriteAsync(Encoding.Latin1.GetBytes("AT+\"\x1b[31m\"\r"));
        await WhenShownAsync(watch, ">> AT+\"\\x1b[31m\"\\r");
        await WhenShownAsync(watch, "ERROR\\r\\n");
        Assert.That(watch.Output, Does.Not.Contain("\x1b"));
        Assert.That(await watch.StopAsync("INT"), Is.Zero, watch.Log);
    }

    [Test]
    public async Task Picture_InATerminal_ShowsStateAndDialogue()
    {
        var tmux = Counterpart.Find("tmux", "tmux");
        await using var emulator = EmulatorProcess.Start([.. Dialogue.QuietModem, "--control", "0", "--no-echo-server"]);
        var control = (await emulator.WhenReadyAsync()).GetProperty("control").GetString()!;
        await using var terminal = await TmuxTerminal.OpenAsync(
            tmux, $"{NewcomersHome.Dotnet} {Path.Combine(AppContext.BaseDirectory, "ec20emu.dll")} watch {control}; echo ended $?; cat");
        await terminal.WhenShownAsync("power");
        await using var dte = await Dialogue.ConnectAsync(await emulator.WhenDialableAsync());
        await dte.WriteAsync("AT+CGMM\r"u8.ToArray());
        await terminal.WhenShownAsync(">> AT+CGMM");
        await terminal.PressAsync("C-c");
        await terminal.WhenShownAsync("ended 0");
    }

    [Test]
    public async Task Endpoint_WithoutAnEmulator_EndsWith3()
    {
        await using var watch = EmulatorProcess.Start("watch", "http://127.0.0.1:9");
        Assert.That(await watch.WhenEndedAsync(), Is.EqualTo(3));
        Assert.That(watch.Log, Does.Contain("http://127.0.0.1:9"));
    }

    [Test]
    public async Task Token_OfTheApi_IsNeeded()
    {
        await using var emulator = EmulatorProcess.Start([.. Dialogue.QuietModem, "--control", "0", "--control-token", "open sesame", "--no-echo-server"]);
        var control = (await emulator.WhenReadyAsync()).GetProperty("control").GetString()!;
        await using var stranger = EmulatorProcess.Start("watch", control);
        Assert.That(await stranger.WhenEndedAsync(), Is.EqualTo(2));
        await using var friend = EmulatorProcess.Start(new Dictionary<string, string> { ["EC20EMU_TOKEN"] = "open sesame" }, "watch", control);
        await WhenShownAsync(friend, "modem: m0");
        Assert.That(await friend.StopAsync(), Is.Zero);
    }

    [Test]
    public void Text_OfHostSoftware_IsPrintable() =>
        Assert.That(WatchedEntry.Printable("a\u0000\x1b[2J\r\n\u009b\\\u202e"), Is.EqualTo("a\\x00\\x1b[2J\\r\\n\\x9b\\\\\\u202e"));

    private static async Task WhenShownAsync(EmulatorProcess watch, string text)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!watch.Output.Contains(text, StringComparison.Ordinal))
        {
            Assert.That(patience.IsCancellationRequested, Is.False, $"'{text}' was not shown: {watch.Output}{watch.Log}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
