using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests.Sms;

[Parallelizable(ParallelScope.All)]
internal sealed class SmsCommandPropertyTests
{
    private static readonly string[] Lines =
    [
        "AT+CMGF=0\r", "AT+CMGF=1\r", "AT+CSMS=1\r", "AT+CSMS=0\r", "AT+CNMI=2,2,0,1,0\r", "AT+CNMI=0,1\r", "AT+CNMI=2,3,2,2,1\r", "AT+CNMI\r", "AT+CNMA\r", "AT+CNMA=2\r",
        "AT+CPMS=\"SM\",\"SM\",\"SM\"\r", "AT+CPMS=\"SR\",\"SR\",\"SR\"\r", "AT+CPMS=\"ME\",\"MT\",\"ME\"\r", "AT+CSCS=\"UCS2\"\r", "AT+CSCS=\"GSM\"\r", "AT+CSCS=\"IRA\"\r",
        "AT+CSMP=17,167,0,8\r", "AT+CSMP=113,167,0,0\r", "AT+CSMP=49,167,0,4\r", "AT+CSMP=17,167,0,0\r", "AT+CSDH=1\r", "AT+CSDH=0\r",
        "AT+CMGS=\"+8613012345678\"\r", "AT+CMGS=20\r", "AT+CMGW=\"1\",129,\"REC READ\"\r", "AT+CMGW=20,2\r", "AT+CMGW\r", "AT+QCMGS=\"1\",1,1,2\r",
        "Hello\x1a", "0041\x1a", "0011000D91685120012194F60000FF05C8329BFD06\x1a", "\x1a", "\x1b", "\b\b\r\n\0\xff", "050003780201C8329BFD06\x1a",
        "AT+CMSS=0\r", "AT+CMSS=1,\"2\"\r", "AT+CMGR=0\r", "AT+CMGR=1\r", "AT+QCMGR=0\r", "AT+CMGL=4\r", "AT+CMGL=\"ALL\"\r", "AT+CMGD=0\r", "AT+CMGD=0,4\r",
        "AT+CFUN=4\r", "AT+CFUN=1\r", "AT+CMGD=?;+CPMS?;+CSMP?;+CNMI?;+CSCA?\r",
    ];

    private static readonly ModemOptions Slow = new() { Delays = new DelayProfile { MessageSend = TimeSpan.FromSeconds(2), MessageDelivery = TimeSpan.FromSeconds(1) } };

    [Test]
    public void TwoPorts_AnySequenceOfCommandsAndMessages_AnswerAtWithOkAtTheEnd()
    {
        var step = Gen.Choose(0, Lines.Length + 6).Zip(Gen.Choose(0, 1));
        Prop.ForAll(step.ListOf().ToArbitrary(), steps => PlayAsync([.. steps]).WaitAsync(TimeSpan.FromSeconds(60)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(120));
    }

    private static async Task PlayAsync((int Kind, int Port)[] steps)
    {
        await using var modem = await TestModem.StartAsync(Slow, echo: false);
        TestPort[] ports = [modem.Dte, await modem.AttachAsync(PortNames.UsbAt)];
        foreach (var (kind, port) in steps)
        {
            if (kind < Lines.Length)
                await ports[port].SendAsync(Lines[kind]);
            else
                await DisturbAsync(modem, kind - Lines.Length);
        }
        await modem.AdvanceAsync(TimeSpan.FromMinutes(3));
        foreach (var port in ports)
        {
            await port.SendAsync("\x1b");
            await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
            await port.SendAsync("\rATE0\r");
            await modem.AdvanceAsync(TimeSpan.FromMinutes(1));
            await port.TakeAllAsync();
            await port.SendAsync("AT+CMGF?\r");
            Assert.That(await port.TakeAllAsync(), Does.Match("\r\n\\+CMGF: [01]\r\n\r\nOK\r\n$"));
        }
    }

    private static Task DisturbAsync(TestModem modem, int kind) => kind switch
    {
        0 => modem.Modem.Sms.ReceiveAsync("+8615021012496", "hello"),
        1 => modem.Modem.Sms.ReceiveAsync("Quectel", new string('你', 100)),
        2 => modem.Modem.Sms.ReceivePduAsync("0891683108200105F006030D91685120012194F6621010000000006210100000010046"),
        3 => modem.Modem.Sms.FailSendsAsync(332, 1, TimeSpan.FromSeconds(30)),
        4 => modem.PowerCycleAsync(),
        5 => modem.AdvanceAsync(TimeSpan.FromSeconds(1)),
        _ => modem.Modem.Sms.ReceiveAsync("1", "class 2", new ReceivedSmsOptions { MessageClass = 2 }),
    };
}
