using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Sim;

/// <summary>What lives on the card outlives the process where there is a state folder.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class KeptCardTests
{
    private static readonly SimOptions Locked = new() { IsPinRequired = true };

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("ec20-card-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Attempts_OutliveTheProcess()
    {
        await using (var modem = await StartAsync(Locked))
        {
            await modem.Dte.ExchangeAsync("AT+CPIN=0000", "\r\n+CME ERROR: 16\r\n");
            await modem.Dte.ExchangeAsync("AT+CPIN=0000", "\r\n+CME ERROR: 16\r\n");
        }
        await using (var modem = await StartAsync(Locked))
        {
            await modem.Dte.ExchangeAsync("AT+QPINC=\"SC\"", "\r\n+QPINC: \"SC\",1,10\r\n\r\nOK\r\n");
            await modem.Dte.ExchangeAsync("AT+CPIN=0000", "\r\n+CME ERROR: 16\r\n");
        }
        await using (var modem = await StartAsync(Locked))
            await modem.Dte.ExchangeAsync("AT+CPIN?", "\r\n+CPIN: SIM PUK\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task ChangedPinAndLock_OutliveTheProcess()
    {
        var card = new SimOptions();
        await using (var modem = await StartAsync(card))
        {
            await modem.Dte.OkAsync($"AT+CLCK=\"SC\",1,\"{card.Pin}\"");
            await modem.Dte.OkAsync($"AT+CPWD=\"SC\",\"{card.Pin}\",\"8642\"");
        }
        await using (var modem = await StartAsync(card))
        {
            await modem.Dte.ExchangeAsync("AT+CPIN?", "\r\n+CPIN: SIM PIN\r\n\r\nOK\r\n");
            await modem.Dte.OkAsync("AT+CPIN=8642");
        }
    }

    [Test]
    public async Task CardWithOtherData_IsAnotherCard()
    {
        await using (var modem = await StartAsync(Locked))
            await modem.Dte.ExchangeAsync("AT+CPIN=0000", "\r\n+CME ERROR: 16\r\n");
        await using (var modem = await StartAsync(new SimOptions { IsPinRequired = true, Pin = "7777" }))
            await modem.Dte.ExchangeAsync("AT+QPINC=\"SC\"", "\r\n+QPINC: \"SC\",3,10\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Messages_OutliveTheProcess()
    {
        await using (var modem = await StartAsync(new SimOptions()))
        {
            await modem.Dte.ExchangeAsync("AT+CPMS=\"SM\",\"SM\",\"SM\"", "\r\n+CPMS: 0,50,0,50,0,50\r\n\r\nOK\r\n");
            await modem.Modem.Sms.ReceiveAsync("+491", "kept");
            await modem.Dte.TakeAllAsync();
        }
        await using (var modem = await StartAsync(new SimOptions()))
        {
            await modem.Dte.OkAsync("AT+CMGF=1");
            await modem.Dte.ExchangeAsync("AT+CMGR=0", "\r\n+CMGR: \"REC UNREAD\",\"+491\",,\"26/01/01,00:00:00+00\"\r\nkept\r\n\r\nOK\r\n");
        }
    }

    private Task<TestModem> StartAsync(SimOptions card) => TestModem.StartAsync(new ModemOptions { StateDirectory = _folder, Sim = card }, echo: false);
}
