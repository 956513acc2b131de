using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Modems;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests.Calls;

[Parallelizable(ParallelScope.All)]
internal sealed class CallCommandPropertyTests
{
    private static readonly string[] Lines =
    [
        "ATD10086;\r", "ATD+8610010I;\r", "ATD112;\r", "ATDL;\r", "ATD*99#\r", "ATD12x;\r", "ATA\r", "ATH\r", "AT+CHUP\r", "AT+QHUP=16,{0}\r", "AT+QHUP=31\r",
        "AT+CHLD=0\r", "AT+CHLD=1\r", "AT+CHLD=2\r", "AT+CHLD=2\r", "AT+CHLD=3\r", "AT+CHLD=3\r", "AT+CHLD=4\r", "AT+CHLD=1{0}\r", "AT+CHLD=2{0}\r",
        "AT+COLP=1\r", "AT+COLP=0\r", "AT+CCWA=1,1\r", "AT+CCWA=0,0\r", "AT^DSCI=1;+CLIP=1;+CRC=1;+CSSN=1,1\r", "ATS0={0}\r", "ATS0=0\r", "ATS7={0}\r",
        "AT+CVHU=1\r", "AT+CVHU=0\r", "AT+VTS={0};+VTS=\"*#AB\"\r", "AT+CLCC\r", "AT+CFUN=4\r", "AT+CFUN=1\r", "AT&F\r", "x", "\r\n",
        "ATD10086;ATD10010;\r", "ATD1;+CHLD=3;+CLCC;H\r", "AT+CSCS=\"UCS2\"\r", "AT+QCFG=\"urc/delay\",1\r", "AT+QCFG=\"urc/delay\",0\r",
    ];

    private const int Disturbances = 22;

    [Test]
    public void TwoPorts_AnySequenceOfCommandsAndOutsideEvents_KeepTheRulesAndAnswerAt()
    {
        var step = Gen.Choose(0, Lines.Length + Disturbances - 1).Zip(Gen.Choose(1, 7)).Zip(Gen.Choose(0, 1));
        Prop.ForAll(step.ListOf().ToArbitrary(), steps => PlayAsync([.. steps.Select(one => (one.Item1.Item1, one.Item1.Item2, one.Item2))])
            .WaitAsync(TimeSpan.FromSeconds(60)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(80));
    }

    private static async Task PlayAsync((int Kind, int Id, int Port)[] steps)
    {
        await using var modem = await TestModem.StartAsync();
        TestPort[] ports = [modem.Dte, await modem.AttachAsync(PortNames.Uart1)];
        foreach (var (kind, id, port) in steps)
        {
            if (kind < Lines.Length)
                await ports[port].SendAsync(Lines[kind].Replace("{0}", $"{id}", StringComparison.Ordinal));
            else
                ports[port] = await DisturbAsync(modem, ports[port], kind - Lines.Length, id);
            await KeepsRulesAsync(modem, $"{kind}");
            foreach (var any in ports)
                await any.TakeAllAsync();
        }
        foreach (var port in ports)
            await RecoverAsync(modem, port);
        await ports[0].SendAsync("AT+CVHU=0;H\r");
        Assert.That(await ports[0].TakeAllAsync(), Does.Contain("\r\nOK\r\n"));
        Assert.That((await modem.Modem.Calls.ReadAsync()).Current, Is.Empty);
    }

    private static async Task KeepsRulesAsync(TestModem modem, string step)
    {
        var broken = await modem.Modem.Core.Mailbox.AskAsync(() => CallInvariants.Broken(modem.Modem.Assembly.Calls.Table.All));
        Assert.That(broken, Is.Null, step);
    }

    private static async Task<TestPort> DisturbAsync(TestModem modem, TestPort port, int kind, int id)
    {
        var calls = modem.Modem.Calls;
        try
        {
            await (kind switch
            {
                0 or 1 => calls.RingAsync("02151082965"),
                2 => calls.RingAsync(null),
                3 => calls.AlertAsync(id),
                4 or 5 => calls.AnswerAsync(),
                6 => calls.BusyAsync(id),
                7 => calls.NoAnswerAsync(),
                8 => calls.HangUpAsync(id),
                9 => calls.HangUpAsync(),
                10 => calls.HoldAsync(id % 2 == 0, id),
                11 => calls.SetPolicyAsync(new OutgoingCallPolicy { Outcome = (OutgoingCallOutcome)(id % 5), AlertAfter = TimeSpan.FromSeconds(id % 3) }),
                12 => calls.SetPolicyAsync(new OutgoingCallPolicy { Outcome = OutgoingCallOutcome.Manual }),
                13 => modem.Modem.Network.LoseCoverageAsync(),
                14 or 15 => modem.Modem.Network.RegainCoverageAsync(),
                16 => modem.Modem.Sim.RemoveAsync(),
                17 => modem.Modem.Sim.InsertAsync(),
                18 => modem.AdvanceAsync(TimeSpan.FromSeconds(id)),
                19 => modem.AdvanceAsync(TimeSpan.FromSeconds(0)),
                20 => modem.PowerCycleAsync(),
                _ => calls.RingAsync("10086", When.BeforeFinal("AT+CLCC")),
            });
        }
        catch (InvalidOperationException)
        {
            // There was no such call, or the modem could not be called.
        }
        if (kind != 21 || id > 2)
            return port;
        return await modem.ReattachAsync(port.Name);
    }

    /// <summary>What a patient host does: hangs a data call up, ends its line, aborts what waits, asks.</summary>
    private static async Task RecoverAsync(TestModem modem, TestPort port)
    {
        for (var attempt = 0; attempt < 30; attempt++)
        {
            (port.Dte.Dtr, port.Dte.Dtr) = (false, true);
            await port.SendAsync("\r");
            await port.SendAsync("x");
            await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
            await port.SendAsync("\r");
            await port.TakeAllAsync();
            await port.SendAsync("AT\r");
            if ((await port.TakeAllAsync()).Contains("\r\nOK\r\n", StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"{port.Name} does not answer");
    }
}
