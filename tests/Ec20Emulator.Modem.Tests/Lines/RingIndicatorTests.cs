using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Lines;

/// <summary>What the golden dialogues about RI do not show.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RingIndicatorTests
{
    [Test]
    public async Task Delay_OnTwoPortsThatShareOneRi_LosesNoUrc()
    {
        await using var modem = await TestModem.StartAsync();
        var uart = await modem.AttachAsync(PortNames.Uart1);
        await modem.Dte.OkAsync("AT+QURCCFG=\"urcport\",\"all\"");
        await modem.Dte.OkAsync("AT+QCFG=\"risignaltype\",\"physical\";+QCFG=\"urc/delay\",1");
        for (var i = 0; i < 5; i++)
            await SendAsync(modem, Urc.Line($"+QIND: {i}"));
        await modem.AdvanceAsync(TimeSpan.FromSeconds(5));
        var all = string.Concat(Enumerable.Range(0, 5).Select(i => $"\r\n+QIND: {i}\r\n"));
        await uart.ExpectAsync(all);
        await modem.Dte.ExpectAsync(all);
        Assert.That(uart.Dte.DceLines.HasFlag(DceLines.Ri), Is.False);
    }

    [Test]
    public async Task Delay_WhosePulseIsTakenBack_StillSendsTheUrc()
    {
        await using var modem = await TestModem.StartAsync();
        await modem.Dte.OkAsync("AT+QCFG=\"urc/delay\",1");
        var ring = new Urc(Code: new FinalResult(ResultCode.Ring));
        await SendAsync(modem, ring);
        await modem.Dte.SilenceAsync();
        var indicator = modem.Modem.Core.Ports[PortNames.UsbModem].Urcs.Signal as Features.Lines.RingIndicator;
        await modem.Modem.Core.Mailbox.TellAsync(indicator!.StopRinging);
        await modem.AdvanceAsync(TimeSpan.Zero);
        await modem.Dte.ExpectAsync("\r\nRING\r\n");
        Assert.That(modem.Dte.Dte.DceLines.HasFlag(DceLines.Ri), Is.False);
    }

    [Test]
    public async Task Power_Gone_TakesRiBack()
    {
        await using var modem = await TestModem.StartAsync();
        await modem.Dte.OkAsync("AT+QCFG=\"urc/ri/smsincoming\",\"always\"");
        await SendAsync(modem, Urc.Line("+CMTI: \"ME\",1"));
        Assert.That(modem.Dte.Dte.DceLines.HasFlag(DceLines.Ri), Is.True);
        await modem.Modem.Power.CutAsync();
        Assert.That(modem.Dte.Dte.DceLines.HasFlag(DceLines.Ri), Is.False);
    }

    [Test]
    public async Task Cache_OfMoreThanTheLimit_KeepsTheNewest()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("AT+QCFG=\"urc/cache\",1");
        for (var i = 0; i < 70; i++)
            await SendAsync(modem, Urc.Line($"+QIND: {i}"));
        await modem.Dte.SilenceAsync();
        await modem.Dte.OkAsync("AT+QCFG=\"urc/cache\",0");
        await modem.Dte.ExpectAsync(string.Concat(Enumerable.Range(6, 64).Select(i => $"\r\n+QIND: {i}\r\n")));
        await modem.Dte.SilenceAsync();
        Assert.That(modem.Log.Lines, Has.Some.Contains("+QIND: 5 dropped"));
    }

    [TestCase("RING", "Ring")]
    [TestCase("+CRING: VOICE", "Ring")]
    [TestCase("+CMTI: \"ME\",1", "Message")]
    [TestCase("+CMT: ,24", "Message")]
    [TestCase("+CDS: 25", "Message")]
    [TestCase("+CBM: 88", "Message")]
    [TestCase("+CMTX", "Other")]
    [TestCase("+QIURC: \"recv\",0", "Other")]
    public void Kind_OfAUrc_IsToldByItsText(string text, string kind) =>
        Assert.That(Features.Lines.UrcKinds.Of(Urc.Line(text)).ToString(), Is.EqualTo(kind));

    [Test]
    public async Task Settings_AreKeptOverAPowerCut()
    {
        await using var modem = await TestModem.StartAsync();
        await modem.Dte.OkAsync("AT+QCFG=\"urc/ri/ring\",\"wave\",200,2000,4000,\"on\",3;+QCFG=\"cmux/urcport\",2;+QCFG=\"risignaltype\",\"physical\"");
        var stored = new Features.Lines.RiSettings(modem.Modem.Core.State.Settings).Values;
        Assert.That(stored.IsPhysical, Is.True);
        Assert.That(stored.Ring, Is.EqualTo(new Features.Lines.RiRingSignal(2000, 4000, true)
        {
            Behaviour = Features.Lines.RiBehaviour.Wave,
            Pulse = 200,
            Count = 3,
        }));
        Assert.That(modem.Modem.Core.State.Settings.Read("cmux/urcport")!.GetValue<int>(), Is.EqualTo(2));
    }

    private static Task SendAsync(TestModem modem, Urc urc) => modem.Modem.Core.Mailbox.TellAsync(() => modem.Modem.Core.Urcs.Send(urc));
}
