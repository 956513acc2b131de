using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Network;

[Parallelizable(ParallelScope.All)]
internal sealed class OperatorSelectionTests
{
    private static readonly ModemOptions Slow = new()
    {
        Delays = new DelayProfile
        {
            Search = TimeSpan.FromMilliseconds(500),
            Registration = TimeSpan.FromMilliseconds(1000),
            OperatorScan = TimeSpan.FromSeconds(3),
        },
    };

    private static async Task<TestModem> StartAsync()
    {
        var modem = await TestModem.StartAsync(Slow, echo: false);
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        return modem;
    }

    [Test]
    public async Task Scan_TakesItsTime_ThenLists()
    {
        await using var modem = await StartAsync();
        await modem.Dte.SendAsync("AT+COPS=?\r\n");
        await modem.Dte.WhenTakenAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(2999));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        Assert.That(await modem.Dte.TakeAllAsync(), Does.StartWith("\r\n+COPS: (2,").And.EndsWith("(0,1,2)\r\n\r\nOK\r\n"));
    }

    [Test]
    public async Task Scan_AnyCharacter_AbortsIt()
    {
        await using var modem = await StartAsync();
        await modem.Dte.SendAsync("AT+COPS=?\r\n");
        await modem.Dte.WhenTakenAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        await modem.Dte.SendAsync("x");
        await modem.Dte.ExpectAsync("\r\nERROR\r\n");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        await modem.Dte.SilenceAsync();
        await modem.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Scan_DteGoesAway_NextOneHearsNothingOfIt()
    {
        await using var modem = await StartAsync();
        await modem.Dte.BeginAsync("AT+COPS=?");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        var next = await modem.ReattachAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        await next.SilenceAsync();
        await next.OkAsync("AT");
    }

    [Test]
    public async Task Automatic_AfterDeregistering_AnswersWhenRegistered()
    {
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("AT+COPS=2");
        await modem.Dte.BeginAsync("AT+COPS=0");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1499));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Dte.ExpectAsync("\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+COPS?", "\r\n+COPS: 0,0,\"CHN-UNICOM\",7\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task ManualThenAutomatic_NetworkNotThere_SearchesTwiceThenAnswers()
    {
        await using var modem = await StartAsync();
        await modem.Dte.BeginAsync("AT+COPS=4,2,\"26201\"");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1999));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Dte.ExpectAsync("\r\nOK\r\n");
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task Selection_RadioGoesOffMeanwhile_AnswersNoService()
    {
        await using var modem = await StartAsync();
        var other = await modem.AttachAsync(PortNames.UsbAt);
        await modem.Dte.OkAsync("AT+COPS=2");
        await modem.Dte.BeginAsync("AT+COPS=0");
        await other.OkAsync("AT+CFUN=4");
        await modem.Dte.ExpectAsync("\r\n+CME ERROR: 30\r\n");
        await modem.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Selection_DteGoesAway_NextOneHearsNothingAndTheModemRegisters()
    {
        await using var modem = await StartAsync();
        await modem.Dte.OkAsync("AT+COPS=2");
        await modem.Dte.BeginAsync("AT+COPS=0");
        var next = await modem.ReattachAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(5));
        await next.SilenceAsync();
        await next.ExchangeAsync("AT+CREG?", "\r\n+CREG: 0,1\r\n\r\nOK\r\n");
    }
}
