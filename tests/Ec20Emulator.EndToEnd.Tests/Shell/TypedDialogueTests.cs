using System.Text;
using Ec20Emulator.Host.Shell;
using Ec20Emulator.Modem;
using Ec20Emulator.Ports.InMemory;
using Spectre.Console.Testing;

namespace Ec20Emulator.EndToEnd.Tests.Shell;

/// <summary>What keys do, and what is seen of it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TypedDialogueTests
{
    private static readonly CommandSummary[] Commands =
    [
        new("+QX", ["Test", "Write"], []) { Parameters = [new("Id", "(1-16)", false), new("Mode", "(0,1)", true)] },
        new("+QXY", ["Execute"], []),
    ];

    private static readonly ConsoleKeyInfo CtrlD = new('\x04', ConsoleKey.D, shift: false, alt: false, control: true);
    private static readonly ConsoleKeyInfo CtrlZ = new('\x1a', ConsoleKey.Z, shift: false, alt: false, control: true);

    [Test]
    public async Task Line_WithTabAndArrows_IsSentAsItStandsThere()
    {
        var (sent, shown) = await TypeAsync("AX", ConsoleKey.Backspace, "T+QY", ConsoleKey.LeftArrow, "X", ConsoleKey.Enter, "at+qx", ConsoleKey.Tab, ConsoleKey.Tab, "1", ConsoleKey.Enter);
        Assert.That(sent, Is.EqualTo("AT+QXY\rAT+QX=1\r"));
        Assert.That(shown, Does.Contain("at+qx\x1b[2m  AT+QX=?  AT+QX=  AT+QXY\x1b[0m"));
        Assert.That(shown, Does.Contain("AT+QX=\x1b[2mid(1-16)[,mode(0,1)]\x1b[0m"));
    }

    [Test]
    public async Task History_IsRecalledAndChanged()
    {
        var (sent, _) = await TypeAsync(
            "ATI", ConsoleKey.Enter, "AT", ConsoleKey.Enter, ConsoleKey.UpArrow, ConsoleKey.UpArrow, ConsoleKey.UpArrow, ConsoleKey.DownArrow, ConsoleKey.UpArrow,
            ConsoleKey.Home, ConsoleKey.RightArrow, ConsoleKey.Delete, "Y", ConsoleKey.End, "Z", ConsoleKey.Enter);
        Assert.That(sent, Is.EqualTo("ATI\rAT\rAYIZ\r"));
    }

    [Test]
    public async Task CtrlZ_EndsAText_EscGivesItUp()
    {
        var (sent, shown) = await TypeAsync("text", CtrlZ, "other", ConsoleKey.Escape);
        Assert.That(sent, Is.EqualTo("text\x1a\x1b"));
        Assert.That(shown, Does.Contain("text^Z\n"));
    }

    [TestCase("AT\r\r\nOK\r\n", "OK\n", TestName = "Echo_OfTheLineTyped_IsShownOnce")]
    [TestCase("\r\nOK\r\n", "OK\n", TestName = "Answer_WithoutEcho_IsShown")]
    [TestCase("\r\nRING\r\n\r\nRING\r\n", "RING\n\nRING\n")]
    [TestCase("A\x1b[2J\x9b\\\x7f\r\n", "A\\x1b[2J\\x9b\\\\\\x7f\n", TestName = "ControlCharacters_AreShownAsText")]
    public void Text_OfTheModem(string came, string shown)
    {
        var whole = new ModemText();
        var pieces = new ModemText();
        whole.SkipEcho("AT");
        pieces.SkipEcho("AT");
        Assert.That(whole.Take(came), Is.EqualTo(shown));
        Assert.That(string.Concat(came.Select(c => pieces.Take(c.ToString()))), Is.EqualTo(shown));
    }

    [Test]
    public void Data_GoesOnFromConnectToItsResult()
    {
        var text = new ModemText();
        text.Take("\r\nCONNECT\r\n");
        Assert.That(text.IsData, Is.True);
        text.Take("OKAY\r\n");
        Assert.That(text.IsData, Is.True);
        text.Take("\r\nNO CARRIER\r\n");
        Assert.That(text.IsData, Is.False);
        text.Take("\r\n> ");
        Assert.That(text.IsPrompted, Is.True);
    }

    [Test]
    public void Urc_WhileALineIsTyped_StandsAboveIt()
    {
        using var console = new TestConsole { EmitAnsiSequences = true };
        var line = new LineEditor([]);
        var screen = new ShellScreen(console);
        Press(line, "AT+C");
        screen.Draw(line);
        screen.Show("RING\n> ", line);
        Assert.That(console.Output.Replace("\r\n", "\n", StringComparison.Ordinal), Is.EqualTo("\r\x1b[KAT+C\x1b[5G\r\x1b[KRING\n\r\x1b[K> AT+C\x1b[7G"));
    }

    [Test]
    public void Line_LongerThanTheTerminal_KeepsToItsRow()
    {
        using var console = new TestConsole { EmitAnsiSequences = true };
        console.Profile.Width = 11;
        var line = new LineEditor([]);
        Press(line, "0123456789abc");
        new ShellScreen(console).Draw(line);
        Assert.That(console.Output, Is.EqualTo("\r\x1b[K456789abc\x1b[10G"));
    }

    private static void Press(LineEditor line, string text)
    {
        foreach (var c in text)
            line.Press(new ConsoleKeyInfo(c, ConsoleKey.None, shift: false, alt: false, control: false));
    }

    /// <summary>Presses keys until Ctrl-D; a modem that says nothing gets what is sent.</summary>
    private static async Task<(string Sent, string Shown)> TypeAsync(params object[] keys)
    {
        using var console = new TestConsole { EmitAnsiSequences = true };
        foreach (var key in keys)
        {
            if (key is string text)
                console.Input.PushText(text);
            else if (key is ConsoleKeyInfo whole)
                console.Input.PushKey(whole);
            else
                console.Input.PushKey((ConsoleKey)key);
        }
        console.Input.PushKey(CtrlD);
        await using var port = new InMemoryPort("test");
        var end = await new TypedDialogue(port.Dte, console, console.Input, Commands).RunAsync("greeting", CancellationToken.None);
        Assert.That(end, Is.EqualTo(DialogueEnd.Left));
        var buffer = new byte[1024];
        var sent = Encoding.Latin1.GetString(buffer, 0, await port.ReadAsync(buffer, CancellationToken.None));
        await port.Dte.DisposeAsync();
        return (sent, console.Output.ReplaceLineEndings("\n"));
    }
}
