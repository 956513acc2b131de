using static Microsoft.Playwright.Assertions;

namespace Ec20Emulator.WebConsole.Tests;

/// <summary>Each view on a modem with real traffic, in a real browser.</summary>
internal sealed class ViewTests
{
    [TestCase("light", 1280, 800)]
    [TestCase("dark", 1280, 800)]
    [TestCase("light", 390, 844)]
    public async Task Timeline_ShowsTheDialogue_AndAnEntryWhole(string scheme, int width, int height)
    {
        await using var modem = await PageModem.StartAsync(scheme, width, height);
        await modem.Page.GotoAsync("/modems/m0/timeline");
        await modem.Test.Dte.SendAsync("AT+CSQ\r");
        var row = modem.At("rows").GetByRole(Microsoft.Playwright.AriaRole.Button).Filter(new() { HasText = "AT+CSQ\\r" }).First;
        await Expect(row).ToBeVisibleAsync();
        await row.ClickAsync();
        await Expect(modem.At("hex")).ToContainTextAsync("41 54 2b 43 53 51 0d");
        await modem.ShootAsync($"timeline-{scheme}-{width}");
        await modem.At("text").FillAsync("nothing of the kind");
        await Expect(modem.At("count")).ToContainTextAsync("0 of");
    }

    [TestCase("light", 1280, 800)]
    [TestCase("dark", 1280, 800)]
    [TestCase("light", 390, 844)]
    public async Task State_ShowsOperatorAndFiles(string scheme, int width, int height)
    {
        await using var modem = await PageModem.StartAsync(scheme, width, height);
        await modem.Test.Modem.Files.PutAsync("RAM:ca.pem", "x"u8.ToArray());
        await modem.Page.GotoAsync("/modems/m0/state");
        await Expect(modem.At("summary")).ToContainTextAsync("home");
        await Expect(modem.At("part-files")).ToContainTextAsync("RAM:ca.pem");
        await modem.ShootAsync($"state-{scheme}-{width}");
    }

    [TestCase("light", 1280, 800)]
    [TestCase("dark", 1280, 800)]
    [TestCase("light", 390, 844)]
    public async Task Terminal_Talks_AndCompletes(string scheme, int width, int height)
    {
        await using var modem = await PageModem.StartAsync(scheme, width, height);
        await modem.Page.GotoAsync("/modems/m0/terminal");
        await modem.At("attach-usbat").ClickAsync();
        await modem.At("line").PressSequentiallyAsync("AT+CSQ");
        await modem.At("line").PressAsync("Enter");
        await Expect(modem.At("screen")).ToContainTextAsync("+CSQ: ");
        await modem.At("line").PressSequentiallyAsync("AT+QIOPEN");
        await Expect(modem.At("completions")).ToContainTextAsync("AT+QIOPEN=contextId(1-16)");
        await modem.ShootAsync($"terminal-{scheme}-{width}");
    }

    [Test]
    public async Task Files_AreUploaded_Edited_AndDeleted()
    {
        await using var modem = await PageModem.StartAsync();
        await modem.Page.GotoAsync("/modems/m0/state");
        await modem.At("medium").SelectOptionAsync("RAM");
        await modem.At("upload").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "ca.pem", MimeType = "text/plain", Buffer = "one"u8.ToArray() });
        await Expect(modem.At("part-files")).ToContainTextAsync("RAM:ca.pem");
        await modem.Page.GetByLabel("Edit RAM:ca.pem").ClickAsync();
        await modem.At("file-text").FillAsync("two <b>");
        await modem.At("file-save").ClickAsync();
        await Expect(modem.At("outcome")).ToContainTextAsync("7 bytes");
        Assert.That(await modem.Test.Modem.Files.ReadAsync("RAM:ca.pem"), Is.EqualTo("two <b>"u8.ToArray()));
        await modem.ShootAsync("files-light-1280");
        await modem.Page.GetByLabel("Delete RAM:ca.pem").ClickAsync();
        await Expect(modem.At("part-files")).ToContainTextAsync("None.");
    }

    [TestCase("light", 1280, 800)]
    [TestCase("dark", 390, 844)]
    public async Task Dialogue_IsTakenAway_FromAChosenEntry(string scheme, int width, int height)
    {
        await using var modem = await PageModem.StartAsync(scheme, width, height);
        await modem.Page.GotoAsync("/modems/m0/timeline");
        await modem.Test.Dte.SendAsync("AT+CSQ\r");
        await modem.Test.Dte.SendAsync("AT+CGMM\r");
        await modem.At("rows").GetByRole(Microsoft.Playwright.AriaRole.Button).Filter(new() { HasText = "AT+CGMM\\r" }).First.ClickAsync();
        await Expect(modem.At("take-away")).ToContainTextAsync("from");
        await modem.At("take-away").ClickAsync();
        var link = modem.At("take-transcript");
        var transcript = await modem.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        using var text = new StreamReader(await transcript.CreateReadStreamAsync());
        Assert.That(await text.ReadToEndAsync(), Does.Contain("AT+CGMM").And.Not.Contain("AT+CSQ"));
        await modem.ShootAsync($"takeaway-{scheme}-{width}");
    }

    [Test]
    public async Task Command_ShowsItsParametersByName_AndHowLongItTook()
    {
        await using var modem = await PageModem.StartAsync();
        await modem.Page.GotoAsync("/modems/m0/timeline");
        await modem.Test.Dte.SendAsync("AT+QICSGP=1,1,\"UNINET\",\"\",\"\",1\r");
        await modem.Test.Dte.SendAsync("AT+CSQ\r");
        var row = modem.At("rows").GetByRole(Microsoft.Playwright.AriaRole.Button).Filter(new() { HasText = "AT+QICSGP" }).First;
        await row.ClickAsync();
        await Expect(modem.At("parameter").Filter(new() { HasText = "UNINET" })).ToHaveCountAsync(1);
        await Expect(modem.At("took")).ToContainTextAsync("within 0 ms by the modem's clock");
        await modem.ShootAsync("timeline-command-light-1280");
        await modem.At("command").SelectOptionAsync("AT+CSQ");
        await Expect(modem.At("rows")).Not.ToContainTextAsync("UNINET");
        await Expect(modem.At("rows")).ToContainTextAsync("+CSQ: ");
    }

    [Test]
    public async Task PastedLines_WaitForEachOther()
    {
        await using var modem = await PageModem.StartAsync();
        await modem.Page.GotoAsync("/modems/m0/terminal");
        await modem.At("attach-usbat").ClickAsync();
        await modem.At("line").FillAsync("ATE0\nAT+CSQ\nAT+QNOSUCH\nAT+CPIN?\nAT+CGMM\nAT+");
        await Expect(modem.At("screen")).ToContainTextAsync("EC20");
        await Expect(modem.At("line")).ToHaveValueAsync("AT+");
        Assert.That(await modem.At("screen").TextContentAsync(), Does.Match("(?s)CSQ: .*OK.*ERROR.*CPIN: READY.*OK.*EC20"));
    }

    [Test]
    public async Task HostileDialogue_IsText()
    {
        await using var modem = await PageModem.StartAsync();
        await modem.Page.GotoAsync("/modems/m0/timeline");
        await modem.Test.Dte.SendAsync("AT<script>document.title='had'</script><img src=x onerror=\"document.title='had'\">\x1b[2J\xff\xfe\r");
        var row = modem.At("rows").GetByRole(Microsoft.Playwright.AriaRole.Button).Filter(new() { HasText = "<script>" }).First;
        await Expect(row).ToContainTextAsync("\\x1b[2J\\xff\\xfe\\r");
        await row.ClickAsync();
        await Expect(modem.At("content")).ToContainTextAsync("<img src=x");
        Assert.That(await modem.Page.TitleAsync(), Is.EqualTo("m0 timeline"));
    }

    [Test]
    public async Task BrowserThatLeaves_LeavesThePort()
    {
        await using var modem = await PageModem.StartAsync();
        await modem.Page.GotoAsync("/modems/m0/terminal");
        await modem.At("attach-usbat").ClickAsync();
        await Expect(modem.At("attached")).ToContainTextAsync("usbat");
        await modem.Page.GotoAsync("about:blank");
        await modem.Page.GotoAsync("/modems/m0/terminal");
        await Expect(modem.At("attach-usbat")).ToBeEnabledAsync(new() { Timeout = 20_000 });
    }
}
