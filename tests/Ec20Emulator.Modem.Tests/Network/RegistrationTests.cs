using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Network;

[Parallelizable(ParallelScope.All)]
internal sealed class RegistrationTests
{
    private static readonly ModemOptions Slow = new()
    {
        Delays = new DelayProfile
        {
            Search = TimeSpan.FromMilliseconds(500),
            Registration = TimeSpan.FromMilliseconds(1000),
            Activation = TimeSpan.FromMilliseconds(300),
            Deactivation = TimeSpan.FromMilliseconds(200),
        },
    };

    private static Task StatusAsync(TestModem modem, int status) =>
        modem.Dte.ExchangeAsync("AT+CREG?", $"\r\n+CREG: 0,{status}\r\n\r\nOK\r\n");

    [Test]
    public async Task Registration_AfterTheSimIsReady_SearchesThenRegisters()
    {
        await using var modem = await TestModem.StartAsync(Slow);
        await StatusAsync(modem, 0);
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        await StatusAsync(modem, 2);
        await modem.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 99,99\r\n\r\nOK\r\n");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1000));
        await StatusAsync(modem, 1);
        await modem.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 28,99\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task Registration_TypicalBoot_IsDoneWithinTenSecondsOfThePowerKey()
    {
        await using var modem = await TestModem.CreateAsync(new ModemOptions { Delays = DelayProfile.Typical });
        await modem.Modem.Power.PressKeyAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(10));
        await modem.Dte.TakeAllAsync();
        await StatusAsync(modem, 1);
    }

    [Test]
    public async Task Registration_ForeignNetwork_IsRoaming()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = new SimOptions { Imsi = "262011234567890" } });
        await StatusAsync(modem, 5);
        await modem.Dte.ExchangeAsync("AT+CEREG=2;+CEREG?", "\r\n+CEREG: 2,5,\"DE10\",\"5F1EA15\",7\r\n\r\nOK\r\n");
        await modem.Dte.OkAsync("AT+QIACT=1");
    }

    [Test]
    public async Task RoamService_Off_IsDeniedOnAForeignNetworkUntilItIsOn()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = new SimOptions { Imsi = "262011234567890" } });
        await modem.Dte.OkAsync("AT+QCFG=\"roamservice\",1,1");
        await StatusAsync(modem, 3);
        await modem.Dte.ExchangeAsync("AT+QENG=\"servingcell\"", "\r\n+QENG: \"servingcell\",\"LIMSRV\",\"LTE\",\"FDD\",460,01,5F1EA15,12,1650,3,3,3,DE10,-86,-9,-57,14,41\r\n\r\nOK\r\n");
        await modem.Dte.OkAsync("AT+QCFG=\"roamservice\",2");
        await StatusAsync(modem, 5);
    }

    [Test]
    public async Task PreferredOperators_AbroadWithTwoNetworks_DecideWhichIsUsed()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Sim = new SimOptions { Imsi = "262011234567890" } });
        await modem.Dte.ExchangeAsync("AT+COPS?", "\r\n+COPS: 0,0,\"CHN-UNICOM\",7\r\n\r\nOK\r\n");
        await modem.Dte.OkAsync("AT+CPOL=1,2,\"46001\",0,0,1,0");
        await modem.Dte.OkAsync("AT+COPS=2");
        await modem.Dte.OkAsync("AT+COPS=0");
        await modem.Dte.ExchangeAsync("AT+COPS?", "\r\n+COPS: 0,0,\"CHN-UNICOM\",2\r\n\r\nOK\r\n");
    }

    [Test]
    public async Task LoseCoverage_WhileSearching_GoesOnSearchingUntilItIsBack()
    {
        await using var modem = await TestModem.StartAsync(Slow);
        var registration = modem.Modem.Assembly.Network.Registration;
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(700));
        await modem.Modem.Core.Mailbox.TellAsync(registration.LoseCoverage);
        await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        await StatusAsync(modem, 2);
        await modem.Modem.Core.Mailbox.TellAsync(registration.RegainCoverage);
        await StatusAsync(modem, 2);
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1000));
        await StatusAsync(modem, 1);
    }

    [Test]
    public async Task CutPower_WhileSearching_StopsTheSearch()
    {
        await using var modem = await TestModem.StartAsync(Slow);
        await modem.Dte.OkAsync("AT+CREG=1");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(700));
        await modem.Dte.TakeAllAsync();
        await modem.Modem.Power.CutAsync();
        await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
        await modem.Dte.SilenceAsync();
        Assert.That((int)modem.Modem.Assembly.Network.Registration.Status, Is.Zero);
    }

    [Test]
    public async Task Attach_TakesItsTime_AnswersThen()
    {
        await using var modem = await TestModem.StartAsync(Slow);
        await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await modem.Dte.BeginAsync("AT+CGATT=0");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(199));
        await modem.Dte.SilenceAsync();
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Dte.ExpectAsync("\r\nOK\r\n");
        await modem.Dte.ExchangeAsync("AT+CGATT?", "\r\n+CGATT: 0\r\n\r\nOK\r\n");
    }

    [TestCase(-1)]
    [TestCase(32)]
    public async Task SetSignal_OutOfRange_Throws(int index)
    {
        await using var modem = await TestModem.StartAsync();
        Assert.That(() => modem.Modem.Assembly.Network.Registration.SetSignal(index), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task SetSignal_EveryLevel_IsWhatCsqShows()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        for (var index = 0; index <= 31; index++)
        {
            var level = index;
            await modem.Modem.Core.Mailbox.TellAsync(() => modem.Modem.Assembly.Network.Registration.SetSignal(level));
            await modem.Dte.ExchangeAsync("AT+CSQ", $"\r\n+CSQ: {index},99\r\n\r\nOK\r\n");
        }
    }
}
