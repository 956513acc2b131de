namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>The SIM card holder.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SimTests
{
    [Test]
    public async Task Card_TakenOutAndPutIn_StartsAgain()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "sim/remove");
        await api.Dte.ExpectAsync("\r\n+CPIN: NOT READY\r\n");
        Assert.That((await api.GetAsync("sim")).GetProperty("isInserted").GetBoolean(), Is.False);
        await api.DoAsync("POST", "sim/insert", "{}");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");
        await api.Dte.ExpectAsync("\r\n+CPIN: READY\r\n");
        Assert.That((await api.GetAsync("sim")).GetProperty("state").GetString(), Is.EqualTo("Ready"));
    }

    [Test]
    public async Task Card_TakenOutInTheMiddleOfACommand_GoesThere()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "sim/remove", """{"when":{"position":"afterFinal","command":"AT+CPIN?"}}""");
        await api.Dte.ExchangeAsync("AT+CPIN?", "\r\n+CPIN: READY\r\n\r\nOK\r\n\r\n+CPIN: NOT READY\r\n");
    }

    [Test]
    public async Task Card_PutInWhileTheModemIsOff_IsThereAtBoot()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "sim/remove");
        await api.DoAsync("POST", "power/cut");
        await api.DoAsync("POST", "sim/insert");
        await api.DoAsync("POST", "power/press-key");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");
        Assert.That((await api.GetAsync("sim")).GetProperty("state").GetString(), Is.EqualTo("Ready"));
    }
}
