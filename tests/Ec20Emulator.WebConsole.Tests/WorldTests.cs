using Ec20Emulator.Modem;
using static Microsoft.Playwright.Assertions;

namespace Ec20Emulator.WebConsole.Tests;

/// <summary>What can be done from the page, in a real browser.</summary>
internal sealed class WorldTests
{
    [TestCase("light", 1280, 800)]
    [TestCase("dark", 1280, 800)]
    [TestCase("light", 390, 844)]
    public async Task Signal_IsSet_AndARangeIsHeld(string scheme, int width, int height)
    {
        await using var modem = await PageModem.StartAsync(scheme, width, height);
        await modem.Page.GotoAsync("/modems/m0/world/network");
        var form = modem.At("act-network-setSignal");
        await form.GetByTestId("signal").FillAsync("7");
        await form.GetByTestId("do").ClickAsync();
        await Expect(form.GetByTestId("outcome")).ToContainTextAsync("Done");
        await modem.Test.Dte.SendAsync("AT+CSQ\r");
        Assert.That(await modem.Test.Dte.TakeAllAsync(), Does.Contain("+CSQ: 7,"));
        await form.GetByTestId("signal").FillAsync("777");
        await form.GetByTestId("do").ClickAsync();
        await Expect(form.GetByTestId("outcome")).ToContainTextAsync("must be between");
        await modem.ShootAsync($"world-{scheme}-{width}");
    }

    [Test]
    public async Task Action_AtAMoment_WaitsForIt()
    {
        await using var modem = await PageModem.StartAsync();
        await modem.Page.GotoAsync("/modems/m0/world/network");
        await modem.At("position").SelectOptionAsync("MidResponse");
        await modem.At("command").FillAsync("AT+CSQ");
        await modem.At("act-network-setSignal").GetByTestId("signal").FillAsync("3");
        await modem.At("act-network-setSignal").GetByTestId("do").ClickAsync();
        await Expect(modem.At("appointments")).ToContainTextAsync("AT+CSQ");
        await modem.Test.Dte.SendAsync("AT+CSQ\r");
        await Expect(modem.At("appointments")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Fault_FromItsForm_Strikes()
    {
        await using var modem = await PageModem.StartAsync();
        await modem.Page.GotoAsync("/modems/m0/world/faults");
        await modem.At("type").SelectOptionAsync("commandError");
        await modem.At("match").FillAsync("CSQ");
        await modem.At("times").FillAsync("1");
        await modem.At("add-fault").GetByTestId("do").ClickAsync();
        await Expect(modem.At("faults")).ToContainTextAsync("commandError");
        await modem.ShootAsync("faults-light-1280");
        await modem.Test.Dte.SendAsync("AT+CSQ\r");
        Assert.That(await modem.Test.Dte.TakeAllAsync(), Does.Contain("ERROR"));
    }

    [Test]
    public async Task Clock_IsAdvanced()
    {
        await using var modem = await PageModem.StartAsync();
        await modem.Page.GotoAsync("/modems/m0/world/clock");
        var before = modem.Test.Clock.GetUtcNow();
        await modem.At("advance-60").ClickAsync();
        await Expect(modem.At("clock").GetByTestId("outcome")).ToContainTextAsync("1 min");
        Assert.That(modem.Test.Clock.GetUtcNow() - before, Is.EqualTo(TimeSpan.FromMinutes(1)));
        await modem.ShootAsync("clock-light-1280");
    }

    [Test]
    public async Task EveryPart_HasItsForms()
    {
        await using var modem = await PageModem.StartAsync();
        foreach (var control in Ec20Modem.WorldActions)
        {
            await modem.Page.GotoAsync($"/modems/m0/world/{control.Word}");
            await Expect(modem.At("forms")).ToBeVisibleAsync();
            var forms = modem.At("forms").Locator("form.act");
            await Expect(forms).ToHaveCountAsync(control.Actions.Count);
        }
    }
}
