using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Multiplexer;
using Ec20Emulator.Modem.Features.Multiplexer.Frames;
using Ec20Emulator.Modem.Tests.Lines;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Multiplexer;

[Parallelizable(ParallelScope.All)]
internal sealed class MultiplexerTests
{
    private const byte DtrOnRtsOn = 0x0D;
    private const byte DtrOff = 0x09;
    private const byte TakesNothing = 0x0F;

    [Test]
    public async Task Transparent_OnAChannel_LeavesTheOthersAtWork_AndNamesItsPort()
    {
        await using var modem = await TestModem.StartAsync();
        await using var echo = await SecureEcho.StartAsync(modem);
        var dte = await MuxDte.StartAsync(modem, 2);
        await dte.SendTextAsync(1, SecureEcho.Open(4, 2) + "\r");
        await dte.ReadUntilAsync(1, "\r\nCONNECT\r\n");
        await dte.SendTextAsync(2, "ATE0;+QSSLSTATE=4\r");
        Assert.That(await dte.ReadUntilAsync(2, "OK\r\n"), Does.Contain(",4,2,\"cmux1\",1\r\n"));
        var text = new string('x', 3000);
        await dte.SendTextAsync(1, text);
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That(await dte.ReadUntilAsync(1, text), Is.EqualTo(text));
        await dte.SendStatusAsync(1, DtrOff);
        Assert.That(await dte.ReadUntilAsync(1, "\r\n"), Is.EqualTo("\r\nNO CARRIER\r\n"));
        await dte.SendTextAsync(2, "AT\r");
        Assert.That(await dte.ReadAsync(2), Is.EqualTo("\r\nOK\r\n"));
    }

    [TestCase(ConnectionUrcPort.Module)]
    [TestCase(ConnectionUrcPort.Opener)]
    public async Task News_OfAConnection_GoesToItsChannel_AndToAllWhereTheUartOpenedIt(ConnectionUrcPort setting)
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { ConnectionUrcs = setting });
        await using var echo = await SecureEcho.StartAsync(modem);
        var uart = await modem.AttachAsync(PortNames.Uart1);
        await uart.ExchangeAsync(SecureEcho.Open(3, 0), "\r\nOK\r\n\r\n+QSSLOPEN: 3,0\r\n");
        var dte = await MuxDte.StartAsync(modem, 2);
        await modem.Dte.OkAsync("AT+QURCCFG=\"urcport\",\"usbat\"");
        await dte.ReadAsync(1);
        await dte.SendTextAsync(2, SecureEcho.Open(4, 0) + "\r");
        await dte.ReadUntilAsync(2, "\r\n+QSSLOPEN: 4,0\r\n");
        Assert.That(await dte.ReadAsync(1), Is.Empty);
        // While the multiplexer runs, its channels stand for the UART.
        await modem.Dte.ExchangeAsync("AT+QSSLSEND=3,1", "\r\n> ");
        await modem.Dte.SendAsync("x");
        await modem.Dte.ReadUntilAsync("SEND OK\r\n");
        foreach (var dlci in new[] { 1, 2 })
            Assert.That(await dte.ReadUntilAsync(dlci, "\r\n+QSSLURC: \"recv\",3\r\n"), Is.EqualTo("\r\n+QSSLURC: \"recv\",3\r\n"));
        await modem.Dte.SilenceAsync();
    }

    [Test]
    public async Task Escape_OnAChannel_ActsOnThatChannelOnly()
    {
        await using var modem = await TestModem.StartAsync();
        await using var echo = await SecureEcho.StartAsync(modem);
        var dte = await MuxDte.StartAsync(modem, 2);
        foreach (var dlci in new[] { 1, 2 })
        {
            await dte.SendTextAsync(dlci, SecureEcho.Open(dlci, 2) + "\r");
            await dte.ReadUntilAsync(dlci, "\r\nCONNECT\r\n");
        }
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        await dte.SendTextAsync(2, "+++");
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That(await dte.ReadAsync(2), Is.EqualTo("\r\nOK\r\n"));
        Assert.That(await dte.ReadAsync(1), Is.Empty);
        Assert.That(modem.Modem.Core.Ports["cmux1"].IsInTransparentMode, Is.True);
        Assert.That(modem.Modem.Core.Ports["cmux2"].IsInTransparentMode, Is.False);
    }

    [Test]
    public async Task Dte_GoneInTheMiddle_LeavesNothingOpen()
    {
        await using var modem = await TestModem.StartAsync();
        await using var echo = await SecureEcho.StartAsync(modem);
        var dte = await MuxDte.StartAsync(modem, 4);
        await dte.SendTextAsync(1, SecureEcho.Open(4, 2) + "\r");
        await dte.ReadUntilAsync(1, "\r\nCONNECT\r\n");
        await dte.SendTextAsync(2, "AT+QFUPL=\"RAM:a\",100\r");
        await dte.SendTextAsync(3, "AT+CS");
        var next = await modem.ReattachAsync(PortNames.Uart1);
        await next.OkAsync("AT");
        Assert.That(modem.Modem.Core.Ports.Attached.Select(port => port.Name), Is.EqualTo(new[] { "usbmodem", "uart1" }));
        foreach (var name in PortNames.Channels)
            Assert.That(modem.Modem.Core.Ports[name].IsInTransparentMode, Is.False, name);
        Assert.That(modem.Log.Lines, Has.None.StartsWith("Error"));
    }

    [Test]
    public async Task Dte_ThatTakesNothingOnAChannel_HoldsThatChannelBack_AndLosesNothing()
    {
        await using var modem = await TestModem.StartAsync();
        var dte = await MuxDte.StartAsync(modem, 2);
        await dte.SendTextAsync(1, "ATE0\r");
        await dte.ReadAsync(1);
        await dte.SendStatusAsync(1, TakesNothing);
        await dte.SendTextAsync(1, "AT+CLAC\rAT+CLAC\rAT+GMM\r");
        Assert.That(await dte.ReadAsync(1), Is.Empty);
        await dte.SendTextAsync(2, "AT\r");
        Assert.That(await dte.ReadAsync(2), Does.EndWith("OK\r\n"));
        await dte.SendStatusAsync(1, DtrOnRtsOn);
        Assert.That(await dte.ReadUntilAsync(1, "EC20F\r\n\r\nOK\r\n"), Does.Contain("+CMUX"));
    }

    [Test]
    public async Task Dte_ThatDoesNotHeedFlowControl_IsBoundedInMemory_AndTold()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { Delays = new DelayProfile { OperatorScan = TimeSpan.FromHours(1) } });
        var dte = await MuxDte.StartAsync(modem, 2);
        await dte.SendTextAsync(1, "AT+QFUPL=\"RAM:a\",10\r");
        await dte.SendTextAsync(2, "ATE0\r");
        await dte.TakeAsync();
        await dte.ReadAsync(0);
        await dte.SendTextAsync(2, "AT+QPOWD=3;");
        var port = modem.Modem.Core.Ports["cmux2"];
        await modem.Modem.Core.Mailbox.TellAsync(() => port.WaitForCommand(null));
        await dte.SendTextAsync(2, new string('y', 200 * 1024));
        Assert.That(port.Intake.Length, Is.LessThanOrEqualTo(MuxChannel.OverrunLimit).And.GreaterThan(8 * 1024));
        Assert.That(await dte.ReadAsync(0), Does.Contain("\xe3\x05\x0b\x0f"), "flow control was asked for");
        Assert.That(modem.Log.Lines.Count(line => line.Contains("against flow control", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Dte_ThatReadsNothing_MakesNoEndlessAnswers()
    {
        await using var modem = await TestModem.StartAsync();
        var dte = await MuxDte.StartAsync(modem, 1);
        var test = new byte[] { 0x23, 0x79 }.Concat(new byte[60]).ToArray();
        for (var i = 0; i < 10000; i++)
            await dte.SendAsync(0, FrameType.Uih, test);
        await modem.Modem.WhenIdleAsync();
        Assert.That(modem.Modem.Core.Ports[PortNames.Uart1].Output.Backlog, Is.LessThan(512 * 1024));
        await dte.TakeAsync();
        await dte.ReadAsync(1);
        await dte.SendTextAsync(1, "ATE0\r");
        Assert.That(await dte.ReadUntilAsync(1, "OK\r\n"), Does.EndWith("\r\nOK\r\n"));
    }

    [Test]
    public async Task AnyInput_NeverHurts()
    {
        await using var modem = await TestModem.StartAsync();
        var dte = await MuxDte.StartAsync(modem, 4);
        var random = new Random(3);
        var piece = new byte[512];
        for (var i = 0; i < 300; i++)
        {
            random.NextBytes(piece);
            await dte.Uart.Dte.WriteAsync(piece);
            var type = (byte)((random.Next(16) << 4) | 3);
            var length = (byte)(random.Next(5) << 1 | 1);
            await dte.SendAsync(0, FrameType.Uih, [type, length, .. piece[..random.Next(6)]]);
            await dte.Uart.TakeAllAsync();
        }
        await dte.Uart.Dte.WriteAsync(new byte[200]);
        var next = await modem.ReattachAsync(PortNames.Uart1);
        await next.OkAsync("AT");
    }

    [Test]
    public async Task Transport_MayNotStandForAChannel()
    {
        await using var modem = await TestModem.StartAsync();
        await using var port = new Ec20Emulator.Ports.InMemory.InMemoryPort();
        Assert.That(async () => await modem.Modem.RunPortAsync("cmux1", port, CancellationToken.None), Throws.ArgumentException);
    }
}
